using System.Collections.Immutable;
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

    /// <summary>Texts that a viewer may see, and line ends, in content order; tags' texts are left out.</summary>
    public IReadOnlyList<ContentText> Texts => texts;

    /// <summary>The choice points, in content order.</summary>
    public IReadOnlyList<ContentText> Choices => choices;

    /// <summary>What draws at random or asks the host, in content order.</summary>
    public IReadOnlyList<ContentText> Draws => draws;

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

    private void Walk(Container container)
    {
        var pending = new Stack<Container>([container]);
        while (pending.TryPop(out var current))
        {
            var inner = new List<Container>();
            var tag = false;
            foreach (var item in current.content)
            {
                var path = item.path.ToString();
                Remember(path, item);
                switch (item)
                {
                    case ControlCommand { commandType: ControlCommand.CommandType.BeginTag }:
                        tag = true;
                        break;
                    case ControlCommand { commandType: ControlCommand.CommandType.EndTag }:
                        tag = false;
                        break;
                    case StringValue text when !tag && item.debugMetadata is { } metadata:
                        texts.Add(
                            new ContentText(
                                path,
                                text.value,
                                metadata.fileName ?? files[0],
                                metadata.startLineNumber,
                                metadata.startCharacterNumber - 1
                            )
                        );
                        break;
                    case ChoicePoint when item.debugMetadata is { } metadata:
                        choices.Add(
                            new ContentText(
                                path,
                                "",
                                metadata.fileName ?? files[0],
                                metadata.startLineNumber,
                                metadata.startCharacterNumber - 1
                            )
                        );
                        break;
                    case ControlCommand
                    {
                        commandType: ControlCommand.CommandType.Random
                            or ControlCommand.CommandType.SequenceShuffleIndex
                            or ControlCommand.CommandType.ListRandom
                    }
                    or Divert { isExternal: true } when item.debugMetadata is { } metadata:
                        draws.Add(
                            new ContentText(
                                path,
                                "",
                                metadata.fileName ?? files[0],
                                metadata.startLineNumber,
                                metadata.startCharacterNumber - 1
                            )
                        );
                        break;
                    case Container child:
                        inner.Add(child);
                        break;
                    default:
                        break;
                }
            }

            foreach (
                var named in current.namedOnlyContent?.Values
                    ?? Enumerable.Empty<Ink.Runtime.Object>()
            )
            {
                if (named is Container child && child.name != "global decl")
                    inner.Add(child);
            }

            foreach (var child in inner)
            {
                Remember(child.path.ToString(), child);
                pending.Push(child);
            }
        }
    }

    private void Remember(string path, Ink.Runtime.Object item)
    {
        if (item.debugMetadata is not { fileName: { } file } metadata)
            return;
        var index = files.IndexOf(file);
        if (index < 0)
        {
            index = files.Count;
            files.Add(file);
        }

        places[path] = new SourceMapEntry(index, metadata.startLineNumber);
    }
}
