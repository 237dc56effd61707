namespace InteractiveDrama.Analytics.Metrics;

/// <summary>What a sequential test says at one look.</summary>
/// <param name="Lift">How much arm B is above arm A; of A's mean when relative. Null without viewers, or relative to a mean of 0.</param>
/// <param name="StandardError">Its standard error; null where <paramref name="Lift"/> is, or where an arm shows no variance yet.</param>
/// <param name="Interval">Its always-valid interval; null where the standard error is.</param>
/// <param name="P">Its always-valid p-value, from 0 to 1; null where the standard error is.</param>
public readonly record struct SequentialLift(
    double? Lift,
    double? StandardError,
    Interval? Interval,
    double? P
);
