using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Cli.Pages;

/// <summary>What the graph's page shows.</summary>
/// <param name="Title">The story's title.</param>
/// <param name="Nodes">The beats.</param>
/// <param name="Edges">The ways between them.</param>
internal sealed record GraphPage(
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("nodes")] ImmutableArray<GraphPage.Node> Nodes,
    [property: JsonPropertyName("edges")] ImmutableArray<GraphEdge> Edges
)
{
    private const int MostLines = 40;

    /// <summary>The page of a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="graph">Its graph, labelled as it is to be shown.</param>
    /// <param name="argument">What named it; the scripts beside it, if there are any, give the beats their text.</param>
    public static GraphPage Of(StoryPackage story, StoryGraph graph, string argument)
    {
        var folder = Directory.Exists(argument) ? argument : Path.GetDirectoryName(argument) ?? "";
        var scripts = graph
            .Nodes.Select(n => n.File)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(f => f, f => Lines(Path.Combine(folder, f)), StringComparer.Ordinal);
        var taken = graph.Nodes.Select(n => (n.File, n.Line)).ToHashSet();
        return new GraphPage(
            story.Title,
            [
                .. graph.Nodes.Select(n => new Node(
                    n.Id,
                    n.Kind,
                    n.Title,
                    n.File,
                    n.Line,
                    n is { File: { } file, Line: { } line, Kind: not GraphNodeKind.Start }
                        ? Text(scripts[file], line, above => taken.Contains((file, above)))
                        : ""
                )),
            ],
            graph.Edges
        );
    }

    private static string[] Lines(string file) => File.Exists(file) ? File.ReadAllLines(file) : [];

    // What stands above a stop, back to the stop or the knot before it.
    private static string Text(string[] script, int line, Func<int, bool> isStop)
    {
        var last = Math.Min(line, script.Length);
        var first = last;
        while (
            first > 1
            && last - first < MostLines
            && !isStop(first - 1)
            && !script[first - 1].TrimStart().StartsWith("==", StringComparison.Ordinal)
        )
            first--;
        return last == 0 ? "" : string.Join('\n', script[(first - 1)..last]).Trim('\n', '\r');
    }

    /// <summary>A beat, with its text.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Kind">What stops there.</param>
    /// <param name="Title">A name for people.</param>
    /// <param name="File">The script.</param>
    /// <param name="Line">The line in it, from 1.</param>
    /// <param name="Text">What the script says there; empty where there is none at hand.</param>
    internal sealed record Node(
        [property: JsonPropertyName("id")] string Id,
        [property: JsonPropertyName("kind")] GraphNodeKind Kind,
        [property: JsonPropertyName("title")] string Title,
        [property: JsonPropertyName("file")] string? File,
        [property: JsonPropertyName("line")] int? Line,
        [property: JsonPropertyName("text")] string Text
    );
}
