using Ink.Runtime;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Flow;
using Command = Ink.Runtime.ControlCommand.CommandType;

namespace InteractiveDrama.Stories.Review.Flow;

/// <summary>Finds endings that are named where play goes on: no way from there ends under that name.</summary>
internal static class EndingsThatGoOn
{
    public static IEnumerable<Diagnostic> Find(FlowContext context) =>
        OfLines(context)
            .Concat(OfChoices(context))
            .Where(e => GoesOn(context, e.From, e.Ending))
            .Select(e =>
                context.Finding(
                    e.File,
                    e.Line,
                    Codes.EndingGoesOn,
                    Severity.Warning,
                    $"The ending '{e.Ending}' is named here, but play goes on: nothing ends under this name.",
                    "Name it on the last line before '-> END', or end here."
                )
            );

    private static IEnumerable<Named> OfLines(FlowContext context)
    {
        for (var point = 0; point < context.Map.Anywhere; point++)
        {
            if (!context.Reach[point] || EndingAt(context.Map, point) is not { } ending)
                continue;
            var (file, line) = context.Map.Place(point);
            yield return new Named(point + 1, ending, file, line);
        }
    }

    // A tag on a choice's line is not ink's: it holds for what the choice leads to.
    private static IEnumerable<Named> OfChoices(FlowContext context)
    {
        var map = context.Map;
        var endings = context
            .Story.Sites.Where(s => s.IsChoice)
            .SelectMany(s => s.Paths.Select(p => (Path: p, Ending: Last(s.Tags))))
            .Where(s => s.Ending is not null)
            .ToDictionary(s => s.Path, s => s.Ending!, StringComparer.Ordinal);
        if (endings.Count == 0)
            yield break;
        foreach (var (point, choice) in context.Choices)
        {
            if (!endings.TryGetValue(choice.path.ToString(), out var ending))
                continue;
            var (file, line) = map.Place(point);
            yield return new Named(context.Chosen(point), ending, file, line);
        }
    }

    private static string? Last(IEnumerable<string> tags) =>
        tags.Select(DialectTag.Parse)
            .Where(t => t.Key == TagKeys.Ending && t.Value.Length > 0)
            .Select(t => t.Value)
            .LastOrDefault();

    private static string? EndingAt(FlowMap map, int point)
    {
        if (map.Item(point) is not ControlCommand { commandType: Command.BeginTag })
            return null;
        var tag = FlowItems.Tag(map.ContainerOf(point), map.IndexOf(point));
        return tag.Key == TagKeys.Ending && tag.Value.Length > 0 ? tag.Value : null;
    }

    private static bool GoesOn(FlowContext context, int from, string ending)
    {
        var map = context.Map;
        var seen = new HashSet<(int Point, bool Offered)> { (from, false) };
        var pending = new Stack<(int Point, bool Offered)>(seen);
        var next = new List<(int Point, bool Offered)>();
        var goesOn = false;
        while (pending.TryPop(out var at))
        {
            switch (map.StopAt(at.Point))
            {
                case FlowStop.End:
                case FlowStop.Done or FlowStop.RanOut when !at.Offered:
                    return false;
                case FlowStop.Done or FlowStop.RanOut:
                    goesOn = true;
                    continue;
                case FlowStop.Return when !context.Steps.IsTunnelReturn(at.Point):
                    return false;
                case FlowStop.Return:
                    next.Clear();
                    next.AddRange(context.Steps.Callers.Select(c => (c, at.Offered)));
                    break;
                default:
                    context.Steps.Next(at.Point, at.Offered, next);
                    break;
            }

            if (EndingAt(map, at.Point) is { } other)
            {
                // Under another name it ends as another ending.
                if (other == ending)
                    return false;
                goesOn = true;
                continue;
            }

            foreach (var state in next.Where(seen.Add))
                pending.Push(state);
        }

        return goesOn;
    }

    private sealed record Named(int From, string Ending, string? File, int? Line);
}
