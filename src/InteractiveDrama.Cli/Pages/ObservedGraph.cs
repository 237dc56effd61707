using InteractiveDrama.Cli.Analytics;
using InteractiveDrama.Cli.Reports;
using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Cli.Pages;

/// <summary>A graph with how often viewers took its choices.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Observed">What viewers chose; null where that was not asked for.</param>
internal sealed record ObservedGraph(StoryGraph Graph, ObservedChoices? Observed)
{
    /// <summary>What stands behind a way's label: its share, or the counts where that is hidden; empty where nobody decided.</summary>
    public string Note(GraphEdge edge) => Cells.Share(Observed?.Of(edge));

    /// <summary>The graph's JSON; ways by a choice have a <c>share</c> where that was asked for.</summary>
    public string Json()
    {
        var json = CliJson.Node(Graph);
        foreach (var (edge, node) in Graph.Edges.Zip(json["edges"]!.AsArray()))
        {
            // Packages keep it; those who read this JSON know four keys.
            node!.AsObject().Remove("choice");
            if (Observed?.Of(edge) is { } share)
                node["share"] = CliJson.Node(share);
        }

        return CliJson.Page(json);
    }

    /// <summary>The graph with the shares in its labels, for a page that shows labels.</summary>
    public StoryGraph Labelled() =>
        Observed is null
            ? Graph
            : Graph with
            {
                Edges =
                [
                    .. Graph.Edges.Select(edge =>
                        Note(edge) is { Length: > 0 } note
                            ? edge with
                            {
                                Label = $"{edge.Label} · {note}",
                            }
                            : edge
                    ),
                ],
            };
}
