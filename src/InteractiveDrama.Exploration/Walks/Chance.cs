namespace InteractiveDrama.Exploration.Walks;

/// <summary>Chance from a seed, the same everywhere (SplitMix64).</summary>
internal struct Chance
{
    private ulong state;

    public Chance(int seed, int series, int index)
    {
        state = ((ulong)(uint)seed << 32) ^ (uint)index;
        state = (Next() * 31) + (uint)series;
    }

    /// <summary>A number from 0 to one below a bound.</summary>
    public int Below(int bound) => (int)(((UInt128)Next() * (uint)bound) >> 64);

    private ulong Next()
    {
        state += 0x9E37_79B9_7F4A_7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}
