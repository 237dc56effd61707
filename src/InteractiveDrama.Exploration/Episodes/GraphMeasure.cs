using System.Collections.Immutable;
using InteractiveDrama.Exploration.Search;
using InteractiveDrama.Exploration.Stops;

namespace InteractiveDrama.Exploration.Episodes;

/// <summary>Measures the paths of the explored graph, and, where that is not all of the story, what imagined viewers saw.</summary>
internal sealed class GraphMeasure : IPathMeasure
{
    private readonly BreadthFirstSearch search;
    private readonly WalkMeasure watched;
    private readonly List<StopFacts> stops;
    private readonly bool[] asks;
    private readonly bool[] free;

    public GraphMeasure(BreadthFirstSearch search, WalkMeasure watched, bool isExhaustive)
    {
        this.watched = watched;
        this.search = search;
        stops = search.Findings.Stops;
        IsOfAllPaths = isExhaustive;
        asks = new bool[search.States];
        free = new bool[search.States];
        for (var i = 0; i < search.Edges.Count; i++)
        {
            var edge = search.Edges[i];
            asks[edge.To] = stops[edge.Stop].Asks;
            free[edge.To] = stops[edge.Stop].IsFree;
        }
    }

    public bool IsOfAllPaths { get; }

    public PathRange Through(string? episode) =>
        All(Range(Stretches(episode)), watched.Through(episode));

    public PathRange ToFirstDecision(string? episode) =>
        All(
            Range(
                Stretches(episode)
                    .Where(l => l.From == Leg.Outside || !asks[l.From])
                    .Select(l =>
                        l.To != Leg.Outside && asks[l.To] ? l with { To = Leg.Outside } : l
                    )
            ),
            watched.ToFirstDecision(episode)
        );

    public PathRange BeatsBetweenChoices() => All(Range(Beats()), watched.BeatsBetweenChoices());

    // Of a part of all paths, those seen beyond it count as well.
    private PathRange All(PathRange graph, PathRange seen) =>
        IsOfAllPaths ? graph : graph.With(seen);

    private IEnumerable<Leg> Stretches(string? episode)
    {
        for (var i = 0; i < search.Edges.Count; i++)
        {
            var edge = search.Edges[i];
            foreach (var stretch in stops[edge.Stop].Stretches)
            {
                if (stretch.Episode == episode)
                    yield return new Leg(
                        stretch.Begins ? Leg.Outside : edge.From,
                        stretch.Ends ? Leg.Outside : edge.To,
                        stretch.Seconds,
                        i
                    );
            }
        }
    }

    private IEnumerable<Leg> Beats()
    {
        for (var i = 0; i < search.Edges.Count; i++)
        {
            var edge = search.Edges[i];
            yield return new Leg(
                edge.From == SearchTree.Root || free[edge.From] ? Leg.Outside : edge.From,
                free[edge.To] || stops[edge.Stop].Open.IsEmpty ? Leg.Outside : edge.To,
                1,
                i
            );
        }
    }

    private PathRange Range(IEnumerable<Leg> legs)
    {
        var graph = new PathGraph([.. legs], search.States);
        var shortest = graph.Shortest();
        var longest = graph.Longest();
        return new PathRange(
            Path(shortest),
            Path(longest),
            graph.Circle.IsEmpty ? null : Along(graph.Circle)
        );
    }

    private MeasuredPath? Path(PathLength? path) =>
        path is null ? null : new MeasuredPath(path.Length, Along(path.Edges));

    private Way Along(ImmutableArray<int> edges) =>
        new(
            search.Edges[edges[0]].From,
            [.. edges.Select(e => search.Tree.Moves[search.Edges[e].Move])]
        );
}
