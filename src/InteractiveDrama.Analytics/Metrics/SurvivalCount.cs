namespace InteractiveDrama.Analytics.Metrics;

/// <summary>What happened at one time: the input of a survival estimate, counted.</summary>
/// <param name="Time">The time, in any unit, at least 0.</param>
/// <param name="Events">How many had the event then.</param>
/// <param name="Censored">How many were last seen then without it. They count as at risk at that time.</param>
public readonly record struct SurvivalCount(double Time, int Events, int Censored);
