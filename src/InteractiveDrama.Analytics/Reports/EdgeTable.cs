using System.Collections.Immutable;
using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>The ways between beats, as they were gone.</summary>
internal sealed class EdgeTable
{
    private readonly ChoiceNames names;
    private readonly CountTable table;

    public EdgeTable(CountTable table, ChoiceNames names)
    {
        this.table = table;
        this.names = names;
        Counts = table
            .All(Measure.WayViewers)
            .ToDictionary(
                one => Key(one.Key),
                one => new EdgeCounts(
                    (int)one.Value,
                    table.Of(Measure.WayMature, one.Key.A, one.Key.B, one.Key.C),
                    table.Of(Measure.WayLeft, one.Key.A, one.Key.B, one.Key.C)
                )
            );
    }

    public IReadOnlyDictionary<EdgeKey, EdgeCounts> Counts { get; }

    public ImmutableArray<EdgeReport> Reports(StoryGraph graph, int minCell)
    {
        var known = graph.Edges.Select(e => new EdgeKey(e.From, e.Choice, e.To)).ToHashSet();
        var found = Counts
            .Keys.Where(k => !known.Contains(k))
            .OrderBy(k => k.From, StringComparer.Ordinal)
            .ThenBy(k => k.To, StringComparer.Ordinal)
            .ThenBy(k => k.Choice, StringComparer.Ordinal)
            .Select(k => new GraphEdge(
                k.From,
                k.To,
                k.Choice is null ? GraphEdgeKind.Flow : GraphEdgeKind.Choice,
                k.Choice is null ? "" : names.Text(k.Choice),
                k.Choice
            ));
        return [.. graph.Edges.Concat(found).Select(e => Report(e, minCell))];
    }

    private EdgeReport Report(GraphEdge e, int minCell)
    {
        var edge = Counts.GetValueOrDefault(new EdgeKey(e.From, e.Choice, e.To));
        var before = string.Equals(e.From, names.Start, StringComparison.Ordinal)
            ? table.Viewers
            : table.Of(Measure.BeatViewers, e.From);
        return new EdgeReport(
            e.From,
            e.To,
            e.Kind,
            e.Choice,
            e.Label,
            Rate.From(edge.Viewers, table.Viewers, minCell),
            Rate.From(edge.Mature - edge.Left, edge.Mature, minCell)
        )
        {
            Conditional = Rate.From(edge.Viewers, before, minCell),
        };
    }

    private EdgeKey Key(CounterKey key) =>
        new(key.A.Length == 0 ? names.Start : key.A, key.B.Length == 0 ? null : key.B, key.C);
}
