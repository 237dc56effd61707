using System.Collections.Immutable;
using System.Globalization;
using Ink.Runtime;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>The content of a compiled story with its paths and places, in one walk.</summary>
internal sealed class ContentIndex
{
    private readonly List<ContentText> texts = [];
    private readonly List<ContentText> choices = [];
    private readonly List<ContentText> draws = [];
    private readonly Dictionary<string, SourceMapEntry> places = new(StringComparer.Ordinal);
    private readonly List<string> files = [];
    private readonly HashSet<string> flows = new(StringComparer.Ordinal);
    private readonly Dictionary<Ink.Runtime.Object, string> paths = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<Container, int> indexes = new(ReferenceEqualityComparer.Instance);
    private string? lastFile;
    private int lastIndex;

    /// <summary>Texts that a viewer may see, and line ends, in content order; tags' texts are left out.</summary>
    public IReadOnlyList<ContentText> Texts => texts;

    /// <summary>The choice points, in content order.</summary>
    public IReadOnlyList<ContentText> Choices => choices;

    /// <summary>What draws at random or asks the host, in content order.</summary>
    public IReadOnlyList<ContentText> Draws => draws;

    /// <summary>The names of knots and stitches.</summary>
    public IReadOnlySet<string> FlowNames => flows;

    public ImmutableArray<string> Flows => [.. flows.Order(StringComparer.Ordinal)];

    public SourceMap Map =>
        new([.. files], places.ToImmutableSortedDictionary(StringComparer.Ordinal));

    public static ContentIndex Of(Story story, Ink.Parsed.Story parsed)
    {
        var index = new ContentIndex();
        var root = story.mainContentContainer;
        foreach (var flow in parsed.FindAll<Ink.Parsed.FlowBase>())
        {
            if (flow is Ink.Parsed.Knot or Ink.Parsed.Stitch)
                index.flows.Add(flow.runtimePath.ToString());
        }

        index.Walk(root);
        return index;
    }

    public SourcePlace? Place(string path) =>
        places.TryGetValue(path, out var entry)
            ? new SourcePlace(files[entry.File], entry.Line)
            : null;

    /// <summary>The path of a container, a text, a value that is printed or a choice point: what ink would say, without asking it to look for it.</summary>
    public string PathOf(Ink.Runtime.Object item) =>
        paths.GetValueOrDefault(item) ?? item.path.ToString();

    /// <summary>A container's place among its parent's items; -1 for one that is led to by name alone.</summary>
    public int IndexOf(Container container) => indexes.GetValueOrDefault(container, -1);

    private void Walk(Container root)
    {
        var pending = new Stack<Container>([root]);
        var inner = new List<Container>();
        paths[root] = "";
        indexes[root] = -1;
        while (pending.TryPop(out var current))
        {
            inner.Clear();
            var prefix = paths[current] is { Length: > 0 } own ? own + "." : "";
            Items(current, prefix, inner);
            var within = inner.Count;
            foreach (var named in current.namedContent.Values)
            {
                if (named is not Container { name: not "global decl" } child)
                    continue;
                // What is in the content too was met there, and one of its name stands for both.
                if (inner.FindIndex(0, within, c => c.name == child.name) >= 0)
                    continue;
                indexes[child] = -1;
                Inside(child, prefix + child.name, inner);
            }

            foreach (var child in inner)
                pending.Push(child);
        }
    }

    private void Items(Container current, string prefix, List<Container> inner)
    {
        var tag = false;
        for (var i = 0; i < current.content.Count; i++)
        {
            var item = current.content[i];
            if (item is Container child)
            {
                indexes[child] = i;
                Inside(child, prefix + (child.hasValidName ? child.name : Number(i)), inner);
                continue;
            }

            var path = prefix + Number(i);
            Remember(path, item);
            switch (item)
            {
                case ControlCommand { commandType: ControlCommand.CommandType.BeginTag }:
                    tag = true;
                    break;
                case ControlCommand { commandType: ControlCommand.CommandType.EndTag }:
                    tag = false;
                    break;
                case StringValue text when !tag:
                    paths[item] = path;
                    Keep(texts, path, item, text.value);
                    break;
                case ControlCommand { commandType: ControlCommand.CommandType.EvalOutput }:
                    paths[item] = path;
                    break;
                case ChoicePoint:
                    paths[item] = path;
                    Keep(choices, path, item);
                    break;
                case ControlCommand
                {
                    commandType: ControlCommand.CommandType.Random
                        or ControlCommand.CommandType.SequenceShuffleIndex
                        or ControlCommand.CommandType.ListRandom
                }
                or Divert { isExternal: true }:
                    Keep(draws, path, item);
                    break;
                default:
                    break;
            }
        }
    }

    private void Inside(Container child, string path, List<Container> inner)
    {
        paths[child] = path;
        Remember(path, child);
        inner.Add(child);
    }

    private void Keep(
        List<ContentText> kept,
        string path,
        Ink.Runtime.Object item,
        string text = ""
    )
    {
        if (item.debugMetadata is { } metadata)
            kept.Add(
                new ContentText(
                    path,
                    text,
                    metadata.fileName ?? files[0],
                    metadata.startLineNumber,
                    metadata.startCharacterNumber - 1
                )
            );
    }

    private void Remember(string path, Ink.Runtime.Object item)
    {
        if (item.debugMetadata is not { fileName: { } file } metadata)
            return;
        if (!ReferenceEquals(file, lastFile))
        {
            lastFile = file;
            lastIndex = files.IndexOf(file);
            if (lastIndex < 0)
            {
                lastIndex = files.Count;
                files.Add(file);
            }
        }

        places[path] = new SourceMapEntry(lastIndex, metadata.startLineNumber);
    }

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
