namespace InteractiveDrama.Stories.Conditions;

/// <summary>A condition that cannot be read, or not be answered; the message says why in one sentence.</summary>
/// <param name="message">One sentence.</param>
/// <param name="column">Where in the condition, from 1; 0 when it is about the whole.</param>
public sealed class ConditionException(string message, int column = 0) : Exception(message)
{
    /// <summary>Where in the condition, from 1; 0 when it is about the whole.</summary>
    public int Column { get; } = column;
}
