namespace InteractiveDrama.Benchmarks.Measuring;

/// <summary>The middle value.</summary>
internal static class Median
{
    /// <summary>The median; of an even number the mean of the two in the middle.</summary>
    /// <param name="values">At least one.</param>
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
