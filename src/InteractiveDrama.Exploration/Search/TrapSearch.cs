using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Exploration.Search;

/// <summary>Finds states from which no stop without choices can be come to: play goes from choice to choice for ever.</summary>
internal static class TrapSearch
{
    /// <summary>The first state of each trap, with what is met there; the search went through every state.</summary>
    public static ImmutableArray<(int State, string Beat)> Find(BreadthFirstSearch search)
    {
        if (!search.Edges.IsKept)
            return [];
        var stopOf = new int[search.States];
        var first = new int[search.States + 1];
        for (var i = 0; i < search.Edges.Count; i++)
        {
            var edge = search.Edges[i];
            stopOf[edge.To] = edge.Stop;
            first[edge.To + 1]++;
        }

        for (var i = 0; i < search.States; i++)
            first[i + 1] += first[i];
        var before = new int[search.Edges.Count];
        var next = first.ToArray();
        for (var i = 0; i < search.Edges.Count; i++)
            before[next[search.Edges[i].To]++] = search.Edges[i].From;

        var ends = new bool[search.States];
        var pending = new Stack<int>();
        for (var state = 0; state < search.States; state++)
        {
            // A step that fails is a stop, too, and told as such.
            if (
                search.Findings.Stops[stopOf[state]].Stop != BeatStop.Decision
                || search.Failing.Contains(state)
            )
                Mark(state);
        }

        while (pending.TryPop(out var state))
        {
            for (var i = first[state]; i < first[state + 1]; i++)
            {
                if (before[i] != SearchTree.Root)
                    Mark(before[i]);
            }
        }

        var beats = new HashSet<string>(StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<(int, string)>();
        for (var state = 0; state < search.States; state++)
        {
            var parent = search.Tree.ParentOf(state);
            if (ends[state] || (parent != SearchTree.Root && !ends[parent]))
                continue;
            var beat = search.Findings.Stops[stopOf[state]].Beat;
            if (beats.Add(beat))
                found.Add((state, beat));
        }

        return found.ToImmutable();

        void Mark(int state)
        {
            if (ends[state])
                return;
            ends[state] = true;
            pending.Push(state);
        }
    }
}
