using System.Collections.Immutable;

namespace InteractiveDrama.Exploration.Episodes;

/// <summary>The shortest and the longest of the paths that legs make, from outside to outside.</summary>
internal sealed class PathGraph
{
    private readonly List<Leg> legs;
    private readonly int[] begins;
    private readonly int[] order;
    private readonly int states;

    /// <summary>The paths of some legs.</summary>
    /// <param name="legs">The legs; numbers of states are below <paramref name="states"/>.</param>
    /// <param name="states">How many states there are.</param>
    public PathGraph(List<Leg> legs, int states)
    {
        this.legs = legs;
        this.states = states;
        // The legs by the state they leave; those that leave none come first.
        begins = new int[states + 2];
        foreach (var leg in legs)
            begins[leg.From + 2]++;
        for (var i = 1; i < begins.Length; i++)
            begins[i] += begins[i - 1];
        order = new int[legs.Count];
        var next = begins[..^1];
        for (var i = 0; i < legs.Count; i++)
            order[next[legs[i].From + 1]++] = i;
    }

    /// <summary>True after <see cref="Longest"/> when a path can go round in circles.</summary>
    public bool HasCircles { get; private set; }

    /// <summary>Edges of a path that comes round to where it was; empty without circles.</summary>
    public ImmutableArray<int> Circle { get; private set; } = [];

    /// <summary>The shortest path; null when none comes out.</summary>
    public PathLength? Shortest()
    {
        var best = new double[states + 1];
        Array.Fill(best, double.PositiveInfinity);
        var by = new int[states + 1];
        var settled = new bool[states + 1];
        var queue = new PriorityQueue<int, double>();
        Relax(Leg.Outside, 0);
        while (queue.TryDequeue(out var state, out var length))
        {
            if (settled[state])
                continue;
            settled[state] = true;
            if (state == states)
                break;
            Relax(state, length);
        }

        return double.IsFinite(best[states])
            ? new PathLength(best[states], Back(by, legs[by[states]]))
            : null;

        void Relax(int from, double length)
        {
            foreach (var i in LegsFrom(from))
            {
                // The outside stands behind all states.
                var to = legs[i].To == Leg.Outside ? states : legs[i].To;
                if (length + legs[i].Length >= best[to])
                    continue;
                (best[to], by[to]) = (length + legs[i].Length, i);
                queue.Enqueue(to, best[to]);
            }
        }
    }

    /// <summary>The longest path that goes round no circle; null when none comes out.</summary>
    public PathLength? Longest()
    {
        var best = new double[states];
        Array.Fill(best, double.NegativeInfinity);
        var by = new int[states];
        var seen = new byte[states];
        var walk = new Stack<(int State, int Next)>();
        var top = (Length: double.NegativeInfinity, Leg: -1);
        foreach (var entry in LegsFrom(Leg.Outside))
        {
            if (legs[entry].To != Leg.Outside && seen[legs[entry].To] == 0)
                Settle(legs[entry].To);
            var length = legs[entry].Length + Rest(entry);
            if (length > top.Length)
                top = (length, entry);
        }

        if (top.Leg < 0)
            return null;
        var edges = ImmutableArray.CreateBuilder<int>();
        for (var leg = legs[top.Leg]; ; leg = legs[by[leg.To]])
        {
            edges.Add(leg.Edge);
            if (leg.To == Leg.Outside)
                return new PathLength(top.Length, edges.ToImmutable());
        }

        double Rest(int leg) => legs[leg].To == Leg.Outside ? 0 : best[legs[leg].To];

        void Settle(int first)
        {
            const byte OnWalk = 1;
            const byte Done = 2;
            seen[first] = OnWalk;
            walk.Push((first, 0));
            while (walk.TryPop(out var at))
            {
                var mine = LegsFrom(at.State);
                if (at.Next == mine.Length)
                {
                    seen[at.State] = Done;
                    foreach (var i in mine)
                    {
                        // A state still on the walk is the one a circle comes round to.
                        if (legs[i].To != Leg.Outside && seen[legs[i].To] != Done)
                            continue;
                        var length = legs[i].Length + Rest(i);
                        if (legs[i].To != at.State && length > best[at.State])
                            (best[at.State], by[at.State]) = (length, i);
                    }

                    continue;
                }

                walk.Push((at.State, at.Next + 1));
                var to = legs[mine[at.Next]].To;
                if (to == Leg.Outside || seen[to] == Done)
                    continue;
                if (seen[to] == OnWalk)
                {
                    if (!HasCircles)
                        Circle = Round(walk, to);
                    HasCircles = true;
                    continue;
                }

                seen[to] = OnWalk;
                walk.Push((to, 0));
            }
        }
    }

    private ReadOnlySpan<int> LegsFrom(int state) =>
        order.AsSpan(begins[state + 1]..begins[state + 2]);

    // The way back from a leg to the outside.
    private ImmutableArray<int> Back(int[] by, Leg leg)
    {
        var edges = ImmutableArray.CreateBuilder<int>();
        edges.Add(leg.Edge);
        while (leg.From != Leg.Outside)
        {
            leg = legs[by[leg.From]];
            edges.Add(leg.Edge);
        }

        edges.Reverse();
        return edges.ToImmutable();
    }

    // The legs of the walk from the state it has come round to.
    private ImmutableArray<int> Round(Stack<(int State, int Next)> walk, int to) =>
        [
            .. walk.Reverse()
                .SkipWhile(s => s.State != to)
                .Select(s => legs[LegsFrom(s.State)[s.Next - 1]].Edge),
        ];
}
