namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>A compiled story is not one, or is beyond the limits. The message says what and where.</summary>
public sealed class InvalidStoryProgramException(string message) : Exception(message);
