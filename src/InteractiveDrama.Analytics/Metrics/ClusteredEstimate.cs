namespace InteractiveDrama.Analytics.Metrics;

/// <summary>A share over viewers of different sizes.</summary>
/// <param name="Share">The share, from 0 to 1.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Interval">Its interval, from 0 to 1.</param>
public readonly record struct ClusteredEstimate(
    double Share,
    double StandardError,
    Interval Interval
);
