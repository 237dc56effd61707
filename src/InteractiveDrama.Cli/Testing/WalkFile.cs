namespace InteractiveDrama.Cli.Testing;

/// <summary>A file that keeps a walk.</summary>
/// <param name="Name">What the walk is called.</param>
/// <param name="Path">The file, relative to the story's folder, with <c>/</c>.</param>
/// <param name="Episode">The episode that <c>drama.yaml</c> lets it lead up to; null for one it does not name.</param>
internal sealed record WalkFile(string Name, string Path, string? Episode);
