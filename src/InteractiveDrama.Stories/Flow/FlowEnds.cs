using Ink.Runtime;

namespace InteractiveDrama.Stories.Flow;

/// <summary>What each point of a story can still come to before a viewer chooses.</summary>
internal sealed class FlowEnds
{
    private readonly FlowMap map;
    private readonly bool[] returns;
    private readonly bool[] ends;
    private readonly bool[] offers;
    private readonly bool[] offersSurely;

    public FlowEnds(FlowMap map)
    {
        this.map = map;
        returns = new bool[map.Count];
        ends = new bool[map.Count];
        offers = new bool[map.Count];
        offersSurely = new bool[map.Count];
        Close(returns, Returns);
        Close(ends, Ends);
        Close(offers, Offers);
        // What surely offers is what cannot come to its end without.
        var evades = new bool[map.Count];
        Close(evades, p => Evades(p, evades));
        for (var i = 0; i < map.Count; i++)
            offersSurely[i] = !evades[i];
    }

    /// <summary>True when play can come back from a point to where its frame was called.</summary>
    public bool CanReturn(int point) => returns[point];

    /// <summary>True when play stops at last on some way from a point, or comes back from it.</summary>
    public bool CanStop(int point) => ends[point] || returns[point];

    /// <summary>True when a choice can be offered on the way from a point.</summary>
    public bool CanOffer(int point) => offers[point];

    /// <summary>True when a choice without a condition is offered on every way from a point.</summary>
    public bool OffersSurely(int point) => offersSurely[point];

    private bool Returns(int point)
    {
        if (map.StopAt(point) == FlowStop.Return)
            return true;
        return Called(point, returns, throughCallee: false);
    }

    private bool Ends(int point)
    {
        if (map.StopAt(point) is not FlowStop.None and not FlowStop.Return)
            return true;
        return Called(point, ends, throughCallee: true);
    }

    // On a way that goes on only when something else came to its end, both must be so.
    private bool Called(int point, bool[] value, bool throughCallee)
    {
        var comesBack = true;
        foreach (var way in map.From(point))
        {
            switch (way.Kind)
            {
                case FlowWayKind.Call or FlowWayKind.Echo:
                    if (throughCallee && value[way.To])
                        return true;
                    comesBack = returns[way.To];
                    break;
                case FlowWayKind.Thread:
                    comesBack = CanStop(way.To);
                    break;
                case FlowWayKind.Choice:
                    break;
                default:
                    if (comesBack && value[way.To])
                        return true;
                    break;
            }
        }

        return false;
    }

    private bool Offers(int point)
    {
        if (map.Item(point) is ChoicePoint { isInvisibleDefault: false })
            return true;
        foreach (var way in map.From(point))
        {
            if (way.Kind != FlowWayKind.Choice && offers[way.To])
                return true;
        }

        return false;
    }

    private bool Evades(int point, bool[] evades)
    {
        if (map.Item(point) is ChoicePoint { isInvisibleDefault: false, hasCondition: false })
            return false;
        if (map.StopAt(point) != FlowStop.None)
            return true;
        var passes = true;
        foreach (var way in map.From(point))
        {
            switch (way.Kind)
            {
                case FlowWayKind.Choice:
                    break;
                case FlowWayKind.Call or FlowWayKind.Thread:
                    passes = map.IsFunction(way.To) || evades[way.To];
                    break;
                case FlowWayKind.Echo:
                    break;
                default:
                    if (passes && evades[way.To])
                        return true;
                    break;
            }
        }

        return false;
    }

    private void Close(bool[] value, Func<int, bool> holds)
    {
        var pending = new Stack<int>();
        for (var point = 0; point < map.Count; point++)
            Look(point);
        while (pending.TryPop(out var point))
        {
            foreach (var before in map.Before(point))
                Look(before);
        }

        void Look(int point)
        {
            if (value[point] || !holds(point))
                return;
            value[point] = true;
            pending.Push(point);
        }
    }
}
