namespace InteractiveDrama.Playback.Recordings;

/// <summary>A text is no recorded walk.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="message">What is wrong there, one sentence.</param>
public sealed class WalkFormException(int line, string message)
    : Exception($"Line {line}: {message}")
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}
