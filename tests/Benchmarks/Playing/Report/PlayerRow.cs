using System.Collections.Immutable;

namespace InteractiveDrama.Benchmarks.Playing.Report;

/// <summary>One figure, measured many times.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Place">Where it was measured.</param>
/// <param name="Values">Milliseconds.</param>
internal sealed record PlayerRow(string Name, string Place, ImmutableArray<double> Values)
{
    public double Median => Measuring.Median.Of(Values);

    public double Worst => Values.Max();

    /// <summary>The value that this share of them does not exceed.</summary>
    public double At(double share)
    {
        var sorted = Values.Sort();
        return sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }
}
