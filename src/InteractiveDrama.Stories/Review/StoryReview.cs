using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Review.Flow;

namespace InteractiveDrama.Stories.Review;

/// <summary>
/// The rules that a compiled story is held to, one in a file: a story in, findings out. A rule says how bad a finding is;
/// what <c>drama.yaml</c> makes of that is applied to all findings together, behind them.
/// </summary>
internal static class StoryReview
{
    private static readonly Func<ReviewContext, IEnumerable<Diagnostic>>[] Rules =
    [
        TimedDecisions.Find,
        FlowReview.Find,
        DifferentTimes.Find,
        Defaults.Find,
        SameChoices.Find,
        LongLabels.Find,
        LongLines.Find,
        Moods.Find,
        Speakers.Find,
        UnusedCast.Find,
        HumanShots.Find,
        Experiments.Find,
    ];

    /// <summary>Everything the rules find, rule by rule.</summary>
    public static IEnumerable<Diagnostic> Find(ReviewContext story) =>
        Rules.SelectMany(rule => rule(story));
}
