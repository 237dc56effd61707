using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Stories.Review;

/// <summary>Which choices lead back to the decision they are taken at.</summary>
internal sealed class GraphCycles
{
    private readonly Dictionary<string, int> loopOf = new(StringComparer.Ordinal);
    private readonly ILookup<(string From, string? Choice), string> targets;

    public GraphCycles(StoryGraph graph)
    {
        targets = graph.Edges.ToLookup(e => (e.From, e.Choice), e => e.To);
        Mark(graph);
    }

    /// <summary>True when a decision can be met again after one of its choices was taken.</summary>
    /// <param name="decision">The decision's id.</param>
    /// <param name="choice">The choice's id.</param>
    public bool Returns(string decision, string choice) =>
        targets[(decision, choice)].Any(to => loopOf[to] == loopOf[decision]);

    // Nodes that lead to each other get one number: those reached backwards from the node that was left last.
    private void Mark(StoryGraph graph)
    {
        var onwards = graph.Edges.ToLookup(e => e.From, e => e.To, StringComparer.Ordinal);
        var back = graph.Edges.ToLookup(e => e.To, e => e.From, StringComparer.Ordinal);
        var left = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            var pending = new Stack<(string Node, bool Leave)>([(node.Id, false)]);
            while (pending.TryPop(out var at))
            {
                if (at.Leave)
                {
                    left.Add(at.Node);
                    continue;
                }

                if (!seen.Add(at.Node))
                    continue;
                pending.Push((at.Node, true));
                foreach (var next in onwards[at.Node])
                    pending.Push((next, false));
            }
        }

        for (var i = left.Count - 1; i >= 0; i--)
        {
            var pending = new Stack<string>([left[i]]);
            while (pending.TryPop(out var at))
            {
                if (!loopOf.TryAdd(at, i))
                    continue;
                foreach (var before in back[at].Where(b => !loopOf.ContainsKey(b)))
                    pending.Push(before);
            }
        }
    }
}
