using System.Collections.Immutable;

namespace InteractiveDrama.Analytics.Metrics;

/// <summary>One step of the incidence curves. <see cref="Survival"/> and the incidences add up to 1.</summary>
/// <param name="Time">The time of the step.</param>
/// <param name="AtRisk">How many were still in just before it.</param>
/// <param name="Survival">The share expected to be still in after it, from 0 to 1.</param>
/// <param name="Incidence">For each way out, the share expected to have taken it by then, from 0 to 1.</param>
/// <param name="StandardError">For each way out, the standard error of its incidence.</param>
/// <param name="Interval">For each way out, the 95 % log-log interval of its incidence; null where that is 0 or 1.</param>
public readonly record struct IncidencePoint(
    double Time,
    int AtRisk,
    double Survival,
    ImmutableArray<double> Incidence,
    ImmutableArray<double> StandardError,
    ImmutableArray<Interval?> Interval
);
