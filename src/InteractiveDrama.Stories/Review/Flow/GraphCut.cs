using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Stories.Review.Flow;

/// <summary>Says when the static graph leaves ways out, because there are more than are followed.</summary>
internal static class GraphCut
{
    public static IEnumerable<Diagnostic> Find(FlowContext context)
    {
        if (context.Story.Graph.IsWhole)
            yield break;
        yield return context.Finding(
            context.Story.Sources.Keys.FirstOrDefault(),
            null,
            Codes.GraphCut,
            Severity.Info,
            "The story graph is not whole: tunnels or threads lead on into each other in more ways than are followed.",
            "Let tunnels come back before the next one begins."
        );
    }
}
