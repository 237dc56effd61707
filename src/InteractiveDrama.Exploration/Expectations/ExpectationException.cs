namespace InteractiveDrama.Exploration.Expectations;

/// <summary>An expectation of <c>drama.yaml</c> cannot be checked; the message says why in one sentence.</summary>
/// <param name="message">One sentence.</param>
/// <param name="line">Its line in <c>drama.yaml</c>, from 1.</param>
/// <param name="column">Its column there, from 1.</param>
public sealed class ExpectationException(string message, int line, int column) : Exception(message)
{
    /// <summary>Its line in <c>drama.yaml</c>, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Its column there, from 1.</summary>
    public int Column { get; } = column;
}
