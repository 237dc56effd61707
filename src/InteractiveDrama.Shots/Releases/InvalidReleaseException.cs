namespace InteractiveDrama.Shots.Releases;

/// <summary>What stands where a release should is none, or was changed since; the message is a sentence.</summary>
public sealed class InvalidReleaseException(string message) : Exception(message);
