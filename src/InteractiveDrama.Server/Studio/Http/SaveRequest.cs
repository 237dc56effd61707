namespace InteractiveDrama.Server.Studio.Http;

/// <summary>A text to save.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">The text.</param>
/// <param name="Stamp">What the writer began from; empty for a file that is new; null to write whatever stands there.</param>
internal sealed record SaveRequest(string Path, string Text, string? Stamp);
