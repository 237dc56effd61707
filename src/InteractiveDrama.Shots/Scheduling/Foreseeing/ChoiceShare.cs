using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Scheduling.Foreseeing;

/// <summary>How likely each choice is: what was counted, and before anything was, all alike.</summary>
public static class ChoiceShare
{
    /// <summary>
    /// The mean of a Dirichlet posterior: every choice begins with <paramref name="prior"/> viewers who never were, so that
    /// a decision nobody has met is uniform, and one that a few have met is not taken for settled.
    /// </summary>
    /// <param name="counts">How often each was taken; empty when nothing is known.</param>
    /// <param name="choices">How many choices there are, at least 1.</param>
    /// <param name="prior">Pseudo-count of each choice, above 0.</param>
    /// <returns>Shares that add up to 1, in order.</returns>
    public static ImmutableArray<double> Of(
        ImmutableArray<double> counts,
        int choices,
        double prior
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(choices, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(prior);
        var weights = new double[choices];
        for (var i = 0; i < choices; i++)
            weights[i] = prior + (i < counts.Length ? Math.Max(0, counts[i]) : 0);
        var all = weights.Sum();
        return [.. weights.Select(w => w / all)];
    }
}
