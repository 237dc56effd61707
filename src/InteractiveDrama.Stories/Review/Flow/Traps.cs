using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Flow;
using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Stories.Review.Flow;

/// <summary>
/// Finds decisions from which no ending can be reached: either choices follow each other for ever, or each can be taken
/// once and at last none is left.
/// </summary>
internal static class Traps
{
    public static IEnumerable<Diagnostic> Find(FlowContext context)
    {
        var decisions = context.Story.Decisions.Decisions;
        var decisionOf = decisions
            .SelectMany(d => d.Choices.Select(c => (c, d.Id)))
            .ToDictionary(e => e.c, e => e.Id, StringComparer.Ordinal);
        var traps = new FlowTraps(context.Map, context.Ends, context.Steps);
        var trapped = context
            .Choices.GroupBy(
                c => decisionOf.GetValueOrDefault(c.Choice.path.ToString(), ""),
                StringComparer.Ordinal
            )
            .Where(d => d.Key.Length > 0 && d.All(c => !traps.CanEnd(context.Chosen(c.Point))))
            .ToDictionary(d => d.Key, d => d.ToList(), StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var decision in decisions.Where(d => trapped.ContainsKey(d.Id) && !known.Contains(d.Id))
        )
        {
            var around = Around(context.Story.Graph, decision.Id, trapped.ContainsKey);
            known.UnionWith(around);
            var choices = around.SelectMany(d => trapped[d]).ToList();
            var flows = choices
                .Select(c => context.Map.FlowOf(c.Point))
                .ToHashSet(StringComparer.Ordinal);
            var once =
                choices.TrueForAll(c => c.Choice.onceOnly)
                && !context.Fallbacks.Any(p => flows.Contains(context.Map.FlowOf(p)));
            var where =
                around.Count == 1
                    ? $"'{decision.Id}'"
                    : $"'{decision.Id}' and {around.Count - 1} more after it";
            var first = trapped[decision.Id][0].Point;
            yield return once
                ? context.At(
                    first,
                    Codes.NoChoiceLeft,
                    Severity.Warning,
                    $"Each choice of {where} can be taken once, and all lead back: at last none is left, and content runs out.",
                    "Add a fallback '* -> somewhere', or make a choice sticky with '+' and let one lead out."
                )
                : context.At(
                    first,
                    Codes.Trap,
                    Severity.Warning,
                    $"No ending can be reached from {where}: its choices lead back to each other for ever.",
                    "Let a choice lead to an ending, or out of here."
                );
        }
    }

    // The trapped decisions that hang together with one.
    private static HashSet<string> Around(
        StoryGraph graph,
        string decision,
        Func<string, bool> isTrapped
    )
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { decision };
        var ways = graph
            .Edges.Where(e => isTrapped(e.From) && isTrapped(e.To))
            .SelectMany(e => new[] { (e.From, e.To), (From: e.To, To: e.From) })
            .ToLookup(e => e.From, e => e.To, StringComparer.Ordinal);
        var pending = new Stack<string>([decision]);
        while (pending.TryPop(out var at))
        {
            foreach (var next in ways[at].Where(found.Add))
                pending.Push(next);
        }

        return found;
    }
}
