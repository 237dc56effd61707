namespace InteractiveDrama.Stories.Ids;

/// <summary>A line of <c>ids.lock</c> is not understood; the message says which words, and how to mend it.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="message">What is wrong, and how to mend it.</param>
public sealed class InvalidIdLockException(int line, string message) : Exception(message)
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}
