namespace InteractiveDrama.Analytics.Metrics;

/// <summary>Quantiles of the standard normal distribution that the intervals use.</summary>
public static class Normal
{
    /// <summary>The 97.5 % quantile: 95 % of the distribution lies within plus or minus this.</summary>
    public const double Z95 = 1.959964;
}
