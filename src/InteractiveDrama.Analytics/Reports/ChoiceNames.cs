using System.Globalization;
using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>Ids and texts of choices: <c>id~2</c>, offered second with that id, is the same choice of the script.</summary>
internal sealed class ChoiceNames
{
    private readonly HashSet<string> known;
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public ChoiceNames(StoryGraph graph)
    {
        Start = graph.Nodes.FirstOrDefault(n => n.Kind == GraphNodeKind.Start)?.Id ?? "start:";
        known = graph
            .Edges.Select(e => e.Choice)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var edge in graph.Edges)
        {
            if (edge.Choice is { } choice && !string.IsNullOrWhiteSpace(edge.Label))
                texts.TryAdd(choice, edge.Label);
        }
    }

    /// <summary>Id of the node before the first stop.</summary>
    public string Start { get; }

    public string? Of(PlaythroughTurn turn) => turn.Via is { } via ? Of(via) : null;

    public string Of(string offered)
    {
        if (known.Contains(offered))
            return offered;
        var mark = offered.LastIndexOf('~');
        return
            mark > 0
            && int.TryParse(
                offered.AsSpan(mark + 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out _
            )
            ? offered[..mark]
            : offered;
    }

    public string Text(string choice) => texts.GetValueOrDefault(choice, choice);
}
