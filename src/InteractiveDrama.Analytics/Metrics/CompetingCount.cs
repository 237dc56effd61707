using System.Collections.Immutable;

namespace InteractiveDrama.Analytics.Metrics;

/// <summary>What happened at one time when there are several ways out: the input of an incidence estimate, counted.</summary>
/// <param name="Time">The time, in any unit.</param>
/// <param name="Events">How many left then, one number for each way out.</param>
/// <param name="Censored">How many were last seen then, still in. They count as at risk at that time.</param>
public readonly record struct CompetingCount(double Time, ImmutableArray<int> Events, int Censored);
