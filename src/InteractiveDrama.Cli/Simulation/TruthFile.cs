using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Projects;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Cli.Simulation;

/// <summary>Reads what a synthetic audience is really like: YAML whose beats and choices are the story's.</summary>
internal sealed class TruthFile
{
    private const int MostCharacters = 1 << 20;
    private const double LongestThought = 3600;

    private readonly string name;
    private readonly StoryGraph graph;

    private TruthFile(string name, StoryGraph graph)
    {
        this.name = name;
        this.graph = graph;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="graph">The story's beats and choices.</param>
    /// <exception cref="UsageException">There is no such file, or it says what cannot be.</exception>
    public static AudienceTruth Read(string path, StoryGraph graph)
    {
        if (!File.Exists(path))
            throw new UsageException($"There is no file '{path}' to read the truth from.");
        if (new FileInfo(path).Length > MostCharacters)
            throw new UsageException($"'{path}' is larger than a megabyte: no truth is.");
        return Parse(File.ReadAllText(path), path, graph);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="graph">The story's beats and choices.</param>
    /// <exception cref="UsageException">It says what cannot be.</exception>
    public static AudienceTruth Parse(string text, string name, StoryGraph graph)
    {
        var file = new TruthFile(name, graph);
        try
        {
            if (YamlNesting.IsTooDeep(text))
                throw new UsageException($"'{name}' is nested too deeply.");
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return file.Audience(
                stream.Documents.Count == 0 ? [] : file.Map(stream.Documents[0].RootNode, "it")
            );
        }
        catch (YamlException e)
        {
            throw new UsageException(
                $"'{name}', line {e.Start.Line}: this is not YAML: {e.Message.TrimEnd('.')}."
            );
        }
    }

    private AudienceTruth Audience(YamlMappingNode root)
    {
        Known(root, "the truth", ["leave", "timeout", "think", "beats"], "key");
        var everywhere = Beat(root, BeatTruth.Usual, []);
        if (Child(root, "beats") is not { } node)
            return new AudienceTruth(everywhere, ImmutableDictionary<string, BeatTruth>.Empty);
        var beats = Map(node, "'beats'");
        Known(
            beats,
            "this story",
            [.. graph.Nodes.Where(n => n.Kind == GraphNodeKind.Decision).Select(n => n.Id)],
            "decision"
        );
        return new AudienceTruth(
            everywhere,
            beats.Children.ToImmutableDictionary(
                beat => Text(beat.Key),
                beat => Named(Text(beat.Key), Map(beat.Value, $"'{Text(beat.Key)}'"), everywhere),
                StringComparer.Ordinal
            )
        );
    }

    private BeatTruth Named(string id, YamlMappingNode map, BeatTruth everywhere)
    {
        Known(map, $"'{id}'", ["leave", "timeout", "think", "choices"], "key");
        return Beat(
            map,
            everywhere,
            [
                .. graph
                    .Edges.Where(e => string.Equals(e.From, id, StringComparison.Ordinal))
                    .Select(e => e.Choice)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ]
        );
    }

    private BeatTruth Beat(YamlMappingNode map, BeatTruth usual, ImmutableArray<string> choices)
    {
        var weights = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        if (Child(map, "choices") is { } node)
        {
            var preferred = Map(node, "'choices'");
            Known(preferred, "this decision", choices, "choice");
            foreach (var (id, weight) in preferred.Children)
                weights[Text(id)] = Number(
                    weight,
                    $"the weight of '{Text(id)}'",
                    number => number >= 0,
                    "a number of at least 0"
                );
        }

        return new BeatTruth(
            Chance(map, "leave") ?? usual.Leave,
            Chance(map, "timeout") ?? usual.Timeout,
            Child(map, "think") is { } think
                ? Number(
                    think,
                    "'think'",
                    number => number is > 0 and <= LongestThought,
                    $"a number of seconds above 0, at most {LongestThought}"
                )
                : usual.Think,
            weights.ToImmutable()
        );
    }

    private double? Chance(YamlMappingNode map, string key) =>
        Child(map, key) is { } node
            ? Number(node, $"'{key}'", number => number is >= 0 and <= 1, "a chance from 0 to 1")
            : null;

    private double Number(YamlNode node, string what, Func<double, bool> fits, string wanted) =>
        double.TryParse(
            Text(node),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
        && double.IsFinite(number)
        && fits(number)
            ? number
            : throw Wrong(node, $"{what} is '{Text(node)}'; it takes {wanted}.");

    private void Known(YamlMappingNode map, string where, ImmutableArray<string> known, string noun)
    {
        foreach (var key in map.Children.Keys)
        {
            var word = Text(key);
            if (known.Contains(word, StringComparer.Ordinal))
                continue;
            throw Wrong(
                key,
                $"there is no {noun} '{word}' in {where}. "
                    + (
                        Words.Nearest(word, known) is { } nearest ? $"Did you mean '{nearest}'?"
                        : known.IsEmpty ? "It has none."
                        : $"There are {string.Join(", ", known.Take(12))}{(known.Length > 12 ? " and more" : "")}."
                    )
            );
        }
    }

    private YamlMappingNode Map(YamlNode node, string what) =>
        node as YamlMappingNode
        ?? throw Wrong(node, $"{what} takes keys and values, such as 'leave: 0.1'.");

    private static YamlNode? Child(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private static string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    private UsageException Wrong(YamlNode node, string fault) =>
        new($"'{name}', line {node.Start.Line}: {fault}");
}
