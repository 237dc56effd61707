namespace InteractiveDrama.Analytics.Experiments;

/// <summary>The buckets of one variant.</summary>
/// <param name="Start">The first bucket that belongs to it, from 0 to 1.</param>
/// <param name="End">The first bucket after it that does not.</param>
public readonly record struct BucketRange(double Start, double End)
{
    /// <summary>Whether a bucket is the variant's: <c>start ≤ bucket &lt; end</c>.</summary>
    /// <param name="bucket">A bucket of <see cref="GrowthBookHash.Bucket"/>.</param>
    public bool Contains(double bucket) => bucket >= Start && bucket < End;
}
