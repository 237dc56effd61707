using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>What choices say.</summary>
internal sealed class ChoiceNames
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public ChoiceNames(StoryGraph graph)
    {
        Start = graph.Nodes.FirstOrDefault(n => n.Kind == GraphNodeKind.Start)?.Id ?? "start:";
        foreach (var edge in graph.Edges)
        {
            if (edge.Choice is { } choice && !string.IsNullOrWhiteSpace(edge.Label))
                texts.TryAdd(choice, edge.Label);
        }
    }

    /// <summary>Id of the node before the first stop.</summary>
    public string Start { get; }

    public string Text(string choice) => texts.GetValueOrDefault(choice, choice);
}
