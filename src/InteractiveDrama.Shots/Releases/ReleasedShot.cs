namespace InteractiveDrama.Shots.Releases;

/// <summary>A shot of a release.</summary>
/// <param name="Id">The shot's id; one in several scenes stands there for each.</param>
/// <param name="ContentHash">Hash of what it is to show.</param>
/// <param name="Take">The take that shows it; null for one that is drawn by rule.</param>
public sealed record ReleasedShot(string Id, string ContentHash, string? Take);
