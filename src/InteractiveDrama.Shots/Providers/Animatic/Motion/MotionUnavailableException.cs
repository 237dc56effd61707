namespace InteractiveDrama.Shots.Providers.Animatic.Motion;

/// <summary>A shot that cannot be made a moving picture on this machine. The message says why, in one sentence.</summary>
/// <param name="message">One sentence.</param>
public sealed class MotionUnavailableException(string message) : IOException(message);
