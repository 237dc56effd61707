namespace InteractiveDrama.Analytics.Metrics;

/// <summary>What a clustered share needs of its viewers; sums add up, so counters can keep them.</summary>
/// <param name="Viewers">How many viewers.</param>
/// <param name="Part">The sum of their parts.</param>
/// <param name="Whole">The sum of their wholes.</param>
/// <param name="PartSquared">The sum of the squares of their parts.</param>
/// <param name="WholeSquared">The sum of the squares of their wholes.</param>
/// <param name="Product">The sum of the products of part and whole.</param>
public readonly record struct ClusterSums(
    long Viewers,
    double Part,
    double Whole,
    double PartSquared,
    double WholeSquared,
    double Product
)
{
    /// <summary>The sums of one viewer.</summary>
    /// <param name="part">The viewer's part, from 0 to <paramref name="whole"/>.</param>
    /// <param name="whole">The viewer's whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not such.</exception>
    public static ClusterSums Of(double part, double whole)
    {
        if (!(part >= 0 && part <= whole))
            throw new ArgumentOutOfRangeException(
                nameof(part),
                part,
                "A part is from 0 to its whole."
            );
        return new ClusterSums(1, part, whole, part * part, whole * whole, part * whole);
    }

    /// <summary>The sums of both.</summary>
    public static ClusterSums operator +(ClusterSums one, ClusterSums other) =>
        new(
            one.Viewers + other.Viewers,
            one.Part + other.Part,
            one.Whole + other.Whole,
            one.PartSquared + other.PartSquared,
            one.WholeSquared + other.WholeSquared,
            one.Product + other.Product
        );
}
