namespace InteractiveDrama.Benchmarks.Generated;

/// <summary>
/// Numbers that look drawn and are the same on every machine and in every version of .NET: the SplitMix64 sequence,
/// so that a generated story is the same bytes wherever it is generated.
/// </summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 to below <paramref name="bound"/>.</summary>
    public int Below(int bound)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
    }

    /// <summary>True once in <paramref name="times"/>, on average.</summary>
    public bool OnceIn(int times) => Below(times) == 0;

    /// <summary>One of them.</summary>
    public T Of<T>(ReadOnlySpan<T> items) => items[Below(items.Length)];
}
