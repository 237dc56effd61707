namespace InteractiveDrama.Benchmarks.Speculation.Simulated;

/// <summary>Chance that is the same on every machine for the same words: SplitMix64 seeded by FNV-1a of a text.</summary>
internal sealed class Chance
{
    private ulong state;

    public Chance(ulong seed, string what)
    {
        state = 14_695_981_039_346_656_037 ^ (seed * 0x9E3779B97F4A7C15);
        foreach (var c in what)
            state = (state ^ c) * 1_099_511_628_211;
    }

    /// <summary>From 0 up to 1.</summary>
    public double Fraction()
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public int Below(int bound) => (int)(Fraction() * bound);

    /// <summary>Lognormal, by its median and its 95th percentile.</summary>
    public double Lognormal(double median, double percentile95) =>
        median * Math.Exp(Math.Log(percentile95 / median) / 1.6448536269514722 * Normal());

    // Box and Muller, 1958.
    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - Fraction())) * Math.Cos(2 * Math.PI * Fraction());
}
