using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Stories.Review.Flow;

/// <summary>The rules about where a story's flow can come to, on one map of it.</summary>
internal static class FlowReview
{
    private static readonly Func<FlowContext, IEnumerable<Diagnostic>>[] Rules =
    [
        UnreachableFlows.Find,
        UnreachableLines.Find,
        DeadEnds.Find,
        EndlessLoops.Find,
        Traps.Find,
        EndingsThatGoOn.Find,
        SwallowedChoices.Find,
        UnsetTemps.Find,
        UnsetGlobals.Find,
        GraphCut.Find,
    ];

    public static IEnumerable<Diagnostic> Find(ReviewContext story)
    {
        var context = new FlowContext(story);
        return Rules.SelectMany(rule => rule(context));
    }
}
