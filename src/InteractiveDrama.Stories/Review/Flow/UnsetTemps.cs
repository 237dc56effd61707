using Ink.Runtime;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Flow;

namespace InteractiveDrama.Stories.Review.Flow;

/// <summary>Finds temps that are read where, on some way, nothing was put into them before.</summary>
internal static class UnsetTemps
{
    private const int MostSteps = 5_000_000;

    public static IEnumerable<Diagnostic> Find(FlowContext context)
    {
        var (map, reach) = (context.Map, context.Reach);
        var temps = Enumerable
            .Range(0, map.Anywhere)
            .Select(map.Item)
            .OfType<VariableAssignment>()
            .Where(a => a is { isGlobal: false, variableName: not "$r" })
            .Select(a => a.variableName)
            .ToHashSet(StringComparer.Ordinal);
        temps.ExceptWith(context.Globals.Keys);
        var left = MostSteps;
        var told = new HashSet<(string Flow, string Name)>();
        foreach (
            var (point, name) in Enumerable
                .Range(0, map.Anywhere)
                .Where(p => reach[p])
                .Select(p => (Point: p, Name: (map.Item(p) as VariableReference)?.name))
                .Where(r => r.Name is not null && temps.Contains(r.Name))
                .OrderBy(r => map.Place(r.Point).File, StringComparer.Ordinal)
                .ThenBy(r => map.Place(r.Point).Line)
        )
        {
            if (!told.Add((map.FlowOf(point), name!)))
                continue;
            if (!IsUnset(context, point, name!, ref left))
            {
                told.Remove((map.FlowOf(point), name!));
                continue;
            }

            yield return context.At(
                point,
                Codes.UnsetTemp,
                Severity.Warning,
                $"'{name}' is read here, and on some way here nothing was put into it: it is 0 then.",
                $"Write '~ temp {name} = ...' before the ways part, or make it a VAR."
            );
        }
    }

    // Back on every way until something is put into it; a frame's beginning is met only without that.
    private static bool IsUnset(FlowContext context, int read, string name, ref int left)
    {
        var map = context.Map;
        var seen = new HashSet<int> { read };
        var pending = new Stack<int>(seen);
        while (pending.TryPop(out var point) && left-- > 0)
        {
            if (context.Starts.Contains(point))
                return true;
            foreach (var before in map.Before(point))
            {
                if (before != map.Anywhere && !context.Reach[before])
                    continue;
                if (IsCall(map, before, point))
                    return true;
                if (!Puts(map.Item(before), name) && seen.Add(before))
                    pending.Push(before);
            }
        }

        return false;
    }

    private static bool IsCall(FlowMap map, int from, int to)
    {
        foreach (var way in map.From(from))
        {
            if (way.To == to && way.Kind == FlowWayKind.Call)
                return true;
        }

        return false;
    }

    // Who is handed a reference may put something into it.
    private static bool Puts(Ink.Runtime.Object? item, string name) =>
        item switch
        {
            VariableAssignment assignment => assignment.variableName == name,
            VariablePointerValue pointer => pointer.variableName == name,
            _ => false,
        };
}
