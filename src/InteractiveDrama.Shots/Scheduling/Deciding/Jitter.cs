namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>Chance that is the same for the same seed: SplitMix64 (Steele, Lea and Flood, 2014).</summary>
internal sealed class Jitter(ulong seed)
{
    private ulong state = seed;

    /// <summary>From a half to the whole of a time: jitter that never asks at once.</summary>
    public TimeSpan Of(TimeSpan most)
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        var fraction = ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        return most * (0.5 + (fraction / 2));
    }
}
