using Ink.Runtime;

namespace InteractiveDrama.Stories.Flow;

/// <summary>
/// Where play can be next, and whether a choice is open then: a choice with a condition may be, one without is. A tunnel
/// comes back to every place that calls one.
/// </summary>
internal sealed class FlowSteps
{
    private readonly FlowMap map;
    private readonly FlowEnds ends;

    public FlowSteps(FlowMap map, FlowEnds ends, FlowReach reach)
    {
        this.map = map;
        this.ends = ends;
        Callers =
        [
            .. Enumerable
                .Range(0, map.Anywhere)
                .Where(p => reach[p])
                .Select(After)
                .Where(p => p >= 0),
        ];
    }

    /// <summary>The points that tunnels come back to.</summary>
    public IReadOnlyList<int> Callers { get; }

    /// <summary>True where a tunnel comes back; a function and a start text come back where they were called.</summary>
    public bool IsTunnelReturn(int point) =>
        map.StopAt(point) == FlowStop.Return
        && !map.IsFunction(point)
        && map.Item(point) is not Divert;

    /// <summary>Where play can be next, no choice being taken; nothing at a stop.</summary>
    /// <param name="point">Where it is.</param>
    /// <param name="offered">True when a choice is open.</param>
    /// <param name="next">Filled anew.</param>
    public void Next(int point, bool offered, List<(int Point, bool Offered)> next)
    {
        next.Clear();
        var choice = map.Item(point) as ChoicePoint;
        var tunnel = false;
        // After a choice point or a thread: is a choice open, and can it be that none is?
        var (opens, surely) = choice is null
            ? (false, false)
            : (true, choice.isInvisibleDefault || !choice.hasCondition);
        foreach (var way in map.From(point))
        {
            switch (way.Kind)
            {
                case FlowWayKind.Choice:
                    break;
                case FlowWayKind.Fallback:
                    next.Add((way.To, false));
                    break;
                case FlowWayKind.Call when !map.IsFunction(way.To):
                    tunnel = true;
                    next.Add((way.To, offered));
                    break;
                case FlowWayKind.Call or FlowWayKind.Echo:
                    break;
                case FlowWayKind.After when tunnel:
                    break;
                case FlowWayKind.Thread:
                    // What a thread comes to is no stop of its own, an ending apart.
                    next.Add((way.To, true));
                    (opens, surely) = (ends.CanOffer(way.To), ends.OffersSurely(way.To));
                    break;
                default:
                    if (opens)
                        next.Add((way.To, true));
                    if (!opens || !surely)
                        next.Add((way.To, offered));
                    break;
            }
        }
    }

    private int After(int point)
    {
        var tunnel = false;
        foreach (var way in map.From(point))
        {
            tunnel |= way.Kind == FlowWayKind.Call && !map.IsFunction(way.To);
            if (tunnel && way.Kind == FlowWayKind.After)
                return way.To;
        }

        return -1;
    }
}
