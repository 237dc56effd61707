namespace InteractiveDrama.Playback.Engine;

/// <summary>The story did what it cannot do; the machine knows where.</summary>
internal sealed class StoryFault(string message, bool isFinal = false) : Exception(message)
{
    /// <summary>True when going over the same content again is of no use: a limit was met.</summary>
    public bool IsFinal { get; } = isFinal;
}
