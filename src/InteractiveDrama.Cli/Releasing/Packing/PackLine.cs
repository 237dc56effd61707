namespace InteractiveDrama.Cli.Releasing.Packing;

/// <summary>A line under a shot of a reviewer's pack.</summary>
/// <param name="Speaker">Who says it; null for narration.</param>
/// <param name="Text">What is said.</param>
/// <param name="Voice">Its sound, relative to the pack; null where nobody speaks.</param>
internal sealed record PackLine(string? Speaker, string Text, string? Voice);
