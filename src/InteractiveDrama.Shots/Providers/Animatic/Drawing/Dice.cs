namespace InteractiveDrama.Shots.Providers.Animatic.Drawing;

/// <summary>Seeded numbers, the same on every machine and in every version of .NET (SplitMix64).</summary>
internal sealed class Dice
{
    private ulong _state;

    private Dice(ulong seed) => _state = seed;

    /// <summary>Dice whose throws depend on nothing but <paramref name="purpose"/> and <paramref name="seed"/>.</summary>
    public static Dice For(string purpose, string seed)
    {
        // FNV-1a over UTF-16 units: string.GetHashCode differs from process to process.
        var hash = 14695981039346656037UL;
        foreach (var unit in purpose + "\u0001" + seed)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return new Dice(hash);
    }

    /// <summary>From 0 (included) to 1 (excluded).</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        z ^= z >> 31;
        return (z >> 11) / 9007199254740992.0;
    }

    public double Between(double low, double high) => low + ((high - low) * Next());

    /// <summary>A whole number below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Next() * count);

    public bool Chance(double share) => Next() < share;

    public T Pick<T>(params ReadOnlySpan<T> from) => from[Below(from.Length)];
}
