using System.Collections.Immutable;
using InteractiveDrama.Benchmarks.Speculation.Simulated;

namespace InteractiveDrama.Benchmarks.Speculation.Worlds;

/// <summary>Unequal shares of a decision's choices: the favourite is any of them, and takes more than half as a rule.</summary>
internal static class Habit
{
    public static ImmutableArray<double> Draw(Chance chance, int choices)
    {
        var weights = new double[choices];
        var weight = 1.0;
        for (var i = 0; i < choices; i++, weight *= 0.2 + (0.4 * chance.Fraction()))
            weights[i] = weight;
        for (var i = choices - 1; i > 0; i--)
        {
            var other = chance.Below(i + 1);
            (weights[i], weights[other]) = (weights[other], weights[i]);
        }

        var all = weights.Sum();
        return [.. weights.Select(w => w / all)];
    }
}
