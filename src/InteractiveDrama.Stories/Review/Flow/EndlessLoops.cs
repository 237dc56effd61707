using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Flow;

namespace InteractiveDrama.Stories.Review.Flow;

/// <summary>Finds flow that goes round and round: from no point of it does play ever come to a stop.</summary>
internal static class EndlessLoops
{
    public static IEnumerable<Diagnostic> Find(FlowContext context)
    {
        var (map, ends, reach) = (context.Map, context.Ends, context.Reach);
        var known = new HashSet<int>();
        for (var point = 0; point < map.Anywhere; point++)
        {
            if (!reach[point] || ends.CanStop(point) || known.Contains(point))
                continue;
            var loop = Loop(point);
            if (loop.Count == 0)
                continue;
            var first = loop.OrderBy(p => map.Place(p).File, StringComparer.Ordinal)
                .ThenBy(p => map.Place(p).Line)
                .First();
            var flows = loop.Select(map.FlowOf)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToList();
            yield return context.At(
                first,
                Codes.EndlessLoop,
                Severity.Warning,
                $"From here play goes round for ever, through {string.Join(", ", flows.Take(4).Select(f => $"'{f}'"))}: no choice is waited for, and nothing ends it.",
                "Offer a choice on the way round, or lead out of it."
            );
        }

        // Follows one way until it closes; what leads into a loop already told is not told again.
        List<int> Loop(int from)
        {
            var path = new List<int>();
            var at = new Dictionary<int, int>();
            var point = from;
            while (known.Add(point))
            {
                at[point] = path.Count;
                path.Add(point);
                point = Next(point);
                if (point < 0)
                    return [];
            }

            return at.TryGetValue(point, out var start) ? path[start..] : [];
        }

        int Next(int point)
        {
            foreach (var way in map.From(point))
            {
                if (way.Kind != FlowWayKind.Choice && !ends.CanStop(way.To))
                    return way.To;
            }

            return -1;
        }
    }
}
