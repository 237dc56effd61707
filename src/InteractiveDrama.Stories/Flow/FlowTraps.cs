using Ink.Runtime;

namespace InteractiveDrama.Stories.Flow;

/// <summary>From which points a story can still come to a stop without choices, whatever viewers choose on the way.</summary>
internal sealed class FlowTraps
{
    private readonly FlowMap map;
    private readonly FlowEnds ends;
    private readonly FlowSteps steps;
    private readonly List<(int Point, bool Offered)> next = [];

    // One for each point with no choice open, and one with.
    private readonly bool[] ending;
    private readonly bool[] callerEnds = new bool[2];

    public FlowTraps(FlowMap map, FlowEnds ends, FlowSteps steps)
    {
        this.map = map;
        this.ends = ends;
        this.steps = steps;
        ending = new bool[map.Count * 2];
        var returns = Enumerable.Range(0, map.Anywhere).Where(steps.IsTunnelReturn).ToList();
        var callers = steps.Callers.ToHashSet();
        var pending = new Stack<int>();
        for (var point = 0; point < map.Count; point++)
            Look(point);
        while (pending.TryPop(out var point))
        {
            foreach (var before in map.Before(point))
                Look(before);
            for (var offered = 0; offered < 2; offered++)
            {
                if (
                    callerEnds[offered]
                    || !callers.Contains(point)
                    || !ending[(point * 2) + offered]
                )
                    continue;
                callerEnds[offered] = true;
                foreach (var back in returns)
                    Look(back);
            }
        }

        void Look(int point)
        {
            var found = false;
            for (var offered = 0; offered < 2; offered++)
            {
                if (ending[(point * 2) + offered] || !Ends(point, offered == 1))
                    continue;
                ending[(point * 2) + offered] = true;
                found = true;
            }

            if (found)
                pending.Push(point);
        }
    }

    /// <summary>False when play goes from choice to choice for ever from a point on, with no choice open there.</summary>
    public bool CanEnd(int point) => ending[point * 2];

    private bool Ends(int point, bool offered)
    {
        // What never stops at all is another matter.
        if (!ends.CanStop(point))
            return true;
        switch (map.StopAt(point))
        {
            case FlowStop.End:
                return true;
            case FlowStop.Done or FlowStop.RanOut:
                return !offered;
            case FlowStop.Return:
                return steps.IsTunnelReturn(point) && callerEnds[offered ? 1 : 0];
            default:
                break;
        }

        if (map.Item(point) is ChoicePoint)
        {
            foreach (var way in map.From(point))
            {
                if (way.Kind == FlowWayKind.Choice && CanEnd(way.To))
                    return true;
            }
        }

        steps.Next(point, offered, next);
        return next.Exists(n => ending[(n.Point * 2) + (n.Offered ? 1 : 0)]);
    }
}
