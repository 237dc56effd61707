using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Beats;

/// <summary>A choice that the story takes without asking.</summary>
/// <param name="Id">Its id as offered.</param>
/// <param name="Weight">How likely it is, against the others of its beat; above 0.</param>
public readonly record struct AutoChoice(string Id, double Weight)
{
    /// <summary>Those of a beat, in ink's order. Where there are any, its other choices are not offered.</summary>
    public static ImmutableArray<AutoChoice> Of(Beat beat)
    {
        ArgumentNullException.ThrowIfNull(beat);
        var found = ImmutableArray<AutoChoice>.Empty;
        foreach (var choice in beat.Choices)
        {
            if (AutoWeight.Of(choice) is > 0 and var weight)
                found = found.Add(new AutoChoice(choice.Id, weight));
        }

        return found;
    }

    /// <summary>Takes one at random by weight: the same one for the same session at the same turn.</summary>
    /// <param name="choices">At least one.</param>
    /// <param name="seed">The session's own 31 bits.</param>
    /// <param name="turn">The turn whose beat offers them.</param>
    /// <returns>Its id.</returns>
    public static string Pick(ImmutableArray<AutoChoice> choices, int seed, int turn)
    {
        var point = Fraction(seed, turn) * choices.Sum(choice => choice.Weight);
        foreach (var choice in choices)
        {
            point -= choice.Weight;
            if (point < 0)
                return choice.Id;
        }

        return choices[^1].Id;
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood, 2014) of seed and turn, as a number from 0 up to 1.</summary>
    private static double Fraction(int seed, int turn)
    {
        var z = unchecked((((ulong)(uint)seed << 32) | (uint)turn) + 0x9e3779b97f4a7c15);
        z = unchecked((z ^ (z >> 30)) * 0xbf58476d1ce4e5b9);
        z = unchecked((z ^ (z >> 27)) * 0x94d049bb133111eb);
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
