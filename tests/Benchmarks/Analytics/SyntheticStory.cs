using System.Collections.Immutable;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Benchmarks.Analytics;

/// <summary>A story of the size of a season: what counters grow with.</summary>
internal static class SyntheticStory
{
    public const string Id = "synthetic";
    public const string Version = "0123456789abcdef0123456789abcdef";
    public const int Episodes = 6;
    public const int BeatsOfEpisode = 12;

    /// <summary>A beat by its place; two ways lead on from each.</summary>
    public static string Beat(int place, int side) => $"ep{Episode(place)}.scene{place}.{side}";

    public static string EpisodeId(int place) => $"ep{Episode(place)}";

    /// <summary>What is offered at a beat.</summary>
    public static ImmutableArray<string> Offered(int place) => [$"c{place}_stay", $"c{place}_go"];

    /// <summary>What a report of it is about.</summary>
    public static ReportSubject Subject()
    {
        var nodes = ImmutableArray.CreateBuilder<GraphNode>();
        var edges = ImmutableArray.CreateBuilder<GraphEdge>();
        nodes.Add(new GraphNode("start:", GraphNodeKind.Start, "Start", null, null));
        edges.Add(new GraphEdge("start:", Beat(0, 0), GraphEdgeKind.Flow, "", null));
        for (var place = 0; place < Places; place++)
        {
            var isLast = place == Places - 1;
            for (var side = 0; side < 2; side++)
            {
                var beat = Beat(place, side);
                nodes.Add(
                    new GraphNode(
                        beat,
                        isLast ? GraphNodeKind.Ending : GraphNodeKind.Decision,
                        beat,
                        null,
                        null
                    )
                );
                for (var to = 0; to < 2 && !isLast; to++)
                {
                    edges.Add(
                        new GraphEdge(
                            beat,
                            Beat(place + 1, to),
                            GraphEdgeKind.Choice,
                            Offered(place)[to],
                            Offered(place)[to]
                        )
                    );
                }
            }
        }
        return new ReportSubject(
            Id,
            "Synthetic",
            Version,
            new StoryGraph(nodes.ToImmutable(), edges.ToImmutable()),
            [
                .. Enumerable
                    .Range(1, Episodes)
                    .Select(number => new Episode($"ep{number}", number, $"Episode {number}")),
            ]
        );
    }

    public static int Places => Episodes * BeatsOfEpisode;

    private static int Episode(int place) => 1 + (place / BeatsOfEpisode);
}
