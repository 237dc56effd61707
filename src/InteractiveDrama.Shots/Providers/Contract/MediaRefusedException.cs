namespace InteractiveDrama.Shots.Providers.Contract;

/// <summary>Media that must not be taken: from a host that is not named, too large, or no media. The message says which.</summary>
/// <param name="message">One sentence.</param>
public sealed class MediaRefusedException(string message) : Exception(message);
