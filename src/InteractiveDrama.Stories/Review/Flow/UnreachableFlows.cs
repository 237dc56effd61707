using Ink.Parsed;
using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Stories.Review.Flow;

/// <summary>Finds knots and stitches that nothing leads to, and functions that nothing calls.</summary>
internal static class UnreachableFlows
{
    public static IEnumerable<Diagnostic> Find(FlowContext context)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (var point = 0; point < context.Map.Anywhere; point++)
        {
            if (context.Reach[point])
                reached.Add(context.Map.FlowOf(point));
        }

        foreach (var knot in context.Story.Parsed.FindAll<Knot>())
        {
            var stitches = knot.content.OfType<Stitch>().ToList();
            var whole =
                !reached.Contains(knot.name) && !stitches.Exists(s => reached.Contains(Name(s)));
            if (whole)
                yield return Finding(context, knot, knot.name);
            else if (!reached.Contains(knot.name) && HasOwnContent(context, knot))
                yield return Finding(context, knot, knot.name, " beyond its stitches");
            if (whole)
                continue;
            foreach (var stitch in stitches.Where(s => !reached.Contains(Name(s))))
                yield return Finding(context, stitch, Name(stitch));
        }
    }

    private static string Name(Stitch stitch) => $"{((FlowBase)stitch.parent).name}.{stitch.name}";

    // A knot of stitches alone has but a divert to the first of them.
    private static bool HasOwnContent(FlowContext context, Knot knot) =>
        context.Map.Flows.TryGetValue(knot.name, out var container)
        && container.content.Any(c => c is not Ink.Runtime.Divert);

    private static Diagnostic Finding(
        FlowContext context,
        FlowBase flow,
        string name,
        string what = ""
    )
    {
        var (file, line) = (flow.debugMetadata?.fileName, flow.debugMetadata?.startLineNumber);
        return flow.isFunction
            ? context.Finding(
                file,
                line,
                Codes.UnusedFunction,
                Severity.Info,
                $"Nothing calls the function '{name}'.",
                "Call it, or take it out."
            )
            : context.Finding(
                file,
                line,
                Codes.UnreachableFlow,
                Severity.Warning,
                $"Nothing leads to the {(flow is Knot ? "knot" : "stitch")} '{name}'{what}.",
                $"Divert to it with '-> {name}', or take it out."
            );
    }
}
