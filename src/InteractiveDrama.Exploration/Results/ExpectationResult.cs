namespace InteractiveDrama.Exploration.Results;

/// <summary>An expectation of <c>drama.yaml</c>, checked.</summary>
/// <param name="Expectation">What is expected, as written.</param>
/// <param name="Holds">True when nothing found is against it.</param>
/// <param name="Message">What was found, in one sentence.</param>
/// <param name="Witness">A way to what is against it; null when there is none to show.</param>
public sealed record ExpectationResult(
    string Expectation,
    bool Holds,
    string Message,
    Witness? Witness
);
