using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Experiments;
using InteractiveDrama.Stories.Experiments;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>Counts of an experiment's variants, read by the experiment's goal.</summary>
internal static class VariantTable
{
    /// <summary>The counts of a variant.</summary>
    /// <param name="goal">What counts as success.</param>
    /// <param name="variant">The variant's name.</param>
    /// <param name="counters">Counters of the viewers exposed to it.</param>
    public static VariantCounts Of(ExperimentGoal goal, string variant, Counters counters)
    {
        var (mature, success) = goal.Kind switch
        {
            GoalKind.Stay => (Measure.ExposedMature, Total(Measure.ExposedStayed)),
            GoalKind.NextEpisode => (Measure.ExposedSettled, Total(Measure.ExposedNextEpisode)),
            GoalKind.Ending => (
                Measure.ExposedSettled,
                (int)counters[new CounterKey(Measure.ExposedEnded, goal.Ending!)]
            ),
            _ => (Measure.ExposedSettled, Total(Measure.ExposedEnded)),
        };
        return new VariantCounts(variant, Total(Measure.Exposed), Total(mature), success);

        int Total(Measure measure) => (int)counters.Of(measure).Sum(one => one.Value);
    }
}
