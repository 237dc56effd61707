namespace InteractiveDrama.Cli.Shots;

/// <summary>A file that fits nothing.</summary>
/// <param name="File">Its name.</param>
/// <param name="Nearest">The id it may be meant for; null when none is near.</param>
internal sealed record SurplusFile(string File, string? Nearest);
