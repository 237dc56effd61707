using System.Collections.Immutable;

namespace InteractiveDrama.Analytics.Experiments;

/// <summary>
/// How the buckets are shared out among the variants, as GrowthBook does. A variant's range begins where the full shares of
/// the variants before it end, whatever the coverage: widening the coverage moves nobody who is in.
/// </summary>
public sealed class BucketRanges
{
    private BucketRanges(ImmutableArray<BucketRange> ranges) => Ranges = ranges;

    /// <summary>One range for each variant, in the order of the weights.</summary>
    public ImmutableArray<BucketRange> Ranges { get; }

    /// <summary>
    /// Shares the buckets out: a variant's <c>start</c> is the sum of the weights before it, its <c>end = start + coverage · weight</c>.
    /// Weights whose sum is not within 0.99 and 1.01 count as equal ones.
    /// </summary>
    /// <param name="weights">The share of each variant, from 0 to 1; at least one.</param>
    /// <param name="coverage">The share of viewers who take part; below 0 counts as 0, above 1 as 1.</param>
    /// <exception cref="ArgumentException">There is no weight, or one is negative or no number.</exception>
    public static BucketRanges Of(IReadOnlyList<double> weights, double coverage = 1)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count == 0)
            throw new ArgumentException("There is no weight.", nameof(weights));
        if (weights.Any(weight => !double.IsFinite(weight) || weight < 0))
            throw new ArgumentException("A weight is negative or no number.", nameof(weights));
        if (double.IsNaN(coverage))
            throw new ArgumentException("The coverage is no number.", nameof(coverage));
        var equal = weights.Sum() is < 0.99 or > 1.01;
        var covered = Math.Clamp(coverage, 0, 1);
        var ranges = ImmutableArray.CreateBuilder<BucketRange>(weights.Count);
        var start = 0.0;
        foreach (var given in weights)
        {
            var weight = equal ? 1.0 / weights.Count : given;
            ranges.Add(new BucketRange(start, start + (covered * weight)));
            start += weight;
        }

        return new BucketRanges(ranges.MoveToImmutable());
    }

    /// <summary>The variant of a bucket: the index of the first range that holds it, or -1 when the viewer takes no part.</summary>
    /// <param name="bucket">A bucket of <see cref="GrowthBookHash.Bucket"/>.</param>
    public int Choose(double bucket)
    {
        for (var i = 0; i < Ranges.Length; i++)
        {
            if (Ranges[i].Contains(bucket))
                return i;
        }

        return -1;
    }
}
