using Ink.Runtime;
using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Stories.Review.Flow;

/// <summary>Finds lines and choices that nothing leads to, in knots and stitches that something leads to.</summary>
internal static class UnreachableLines
{
    public static IEnumerable<Diagnostic> Find(FlowContext context)
    {
        var (map, reach) = (context.Map, context.Reach);
        var flows = new HashSet<string>(StringComparer.Ordinal);
        for (var point = 0; point < map.Anywhere; point++)
        {
            if (reach[point])
                flows.Add(map.FlowOf(point));
        }

        var known = new HashSet<int>();
        foreach (
            var point in Enumerable
                .Range(0, map.Anywhere)
                .Where(p => !reach[p] && IsSeen(map.Item(p)) && flows.Contains(map.FlowOf(p)))
                .OrderBy(p => map.Place(p).File, StringComparer.Ordinal)
                .ThenBy(p => map.Place(p).Line)
        )
        {
            if (known.Contains(point))
                continue;
            Follow(point);
            yield return context.At(
                point,
                Codes.UnreachableLine,
                Severity.Warning,
                "Nothing leads to this line: whatever stands before it goes elsewhere.",
                "Lead to it, or take it out."
            );
        }

        // What only this leads to is one finding with it.
        void Follow(int from)
        {
            var pending = new Stack<int>([from]);
            while (pending.TryPop(out var point))
            {
                if (reach[point] || !known.Add(point))
                    continue;
                foreach (var way in map.From(point))
                    pending.Push(way.To);
            }
        }
    }

    private static bool IsSeen(Ink.Runtime.Object? item) =>
        item is ChoicePoint { isInvisibleDefault: false }
        || (item is StringValue text && !string.IsNullOrWhiteSpace(text.value));
}
