namespace InteractiveDrama.Cli.Shots;

/// <summary>A file that does not fit.</summary>
/// <param name="File">Its name.</param>
/// <param name="Why">A sentence.</param>
internal sealed record RefusedFile(string File, string Why);
