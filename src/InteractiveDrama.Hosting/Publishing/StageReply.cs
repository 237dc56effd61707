namespace InteractiveDrama.Hosting.Publishing;

/// <summary>What the server still needs of an announced version.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Version">The version.</param>
/// <param name="Missing">The contents it lacks, each once.</param>
public sealed record StageReply(string Story, string Version, IReadOnlyList<MissingBlob> Missing);
