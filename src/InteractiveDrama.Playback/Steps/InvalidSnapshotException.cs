namespace InteractiveDrama.Playback.Steps;

/// <summary>A snapshot that this story cannot go on from.</summary>
public sealed class InvalidSnapshotException(string message) : Exception(message);
