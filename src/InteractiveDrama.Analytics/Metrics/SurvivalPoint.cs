namespace InteractiveDrama.Analytics.Metrics;

/// <summary>One step of a survival curve.</summary>
/// <param name="Time">The time of the step.</param>
/// <param name="AtRisk">How many were still there just before it.</param>
/// <param name="Events">How many had the event at it.</param>
/// <param name="Survival">The share expected to be past it without the event, from 0 to 1.</param>
/// <param name="StandardError">Greenwood's standard error of <paramref name="Survival"/>; null where it is not defined (nobody is left).</param>
/// <param name="Interval">The 95 % log-log interval; null where it is not defined (nobody or everybody is left).</param>
public readonly record struct SurvivalPoint(
    double Time,
    int AtRisk,
    int Events,
    double Survival,
    double? StandardError,
    Interval? Interval
);
