using System.Globalization;
using System.Text;

namespace InteractiveDrama.Stories.Graph;

/// <summary>The graph in languages that other tools draw.</summary>
public static class GraphText
{
    private const int LongestLabel = 40;

    /// <summary>The graph as a Mermaid flowchart.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="note">What stands behind the label of a way, which is never cut; none when null.</param>
    public static string Mermaid(StoryGraph graph, Func<GraphEdge, string>? note = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var names = Names(graph);
        var text = new StringBuilder("flowchart TD\n");
        foreach (var node in graph.Nodes)
        {
            var (open, close) = node.Kind switch
            {
                GraphNodeKind.Start => ("([", "])"),
                GraphNodeKind.Ending => ("[[", "]]"),
                GraphNodeKind.DeadEnd => ("{{", "}}"),
                _ => ("(", ")"),
            };
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {names[node.Id]}{open}\"{ForMermaid(node.Title)}\"{close}\n"
            );
        }

        foreach (var edge in graph.Edges)
        {
            var words = Label(edge, note);
            var label = words.Length == 0 ? "" : $"|\"{ForMermaid(words)}\"|";
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {names[edge.From]} -->{label} {names[edge.To]}\n"
            );
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>The graph in Graphviz's language.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="title">The story's title.</param>
    /// <param name="note">What stands behind the label of a way, which is never cut; none when null.</param>
    public static string Dot(StoryGraph graph, string title, Func<GraphEdge, string>? note = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(title);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"digraph \"{ForDot(title)}\" {{\n  rankdir=TB;\n  node [shape=box, style=rounded];\n"
        );
        foreach (var node in graph.Nodes)
        {
            var shape = node.Kind switch
            {
                GraphNodeKind.Start => ", shape=circle",
                GraphNodeKind.Ending => ", peripheries=2",
                GraphNodeKind.DeadEnd => ", shape=octagon",
                _ => "",
            };
            text.Append(
                CultureInfo.InvariantCulture,
                $"  \"{ForDot(node.Id)}\" [label=\"{ForDot(node.Title)}\"{shape}];\n"
            );
        }

        foreach (var edge in graph.Edges)
            text.Append(
                CultureInfo.InvariantCulture,
                $"  \"{ForDot(edge.From)}\" -> \"{ForDot(edge.To)}\" [label=\"{ForDot(Label(edge, note))}\"];\n"
            );
        return text.Append('}').ToString();
    }

    private static Dictionary<string, string> Names(StoryGraph graph) =>
        graph
            .Nodes.Select(
                (n, i) => (n.Id, Name: string.Create(CultureInfo.InvariantCulture, $"n{i}"))
            )
            .ToDictionary(n => n.Id, n => n.Name, StringComparer.Ordinal);

    private static string Label(GraphEdge edge, Func<GraphEdge, string>? note)
    {
        var (label, behind) = (Short(edge.Label), note?.Invoke(edge) ?? "");
        return label.Length == 0 || behind.Length == 0 ? label + behind : $"{label} · {behind}";
    }

    private static string Short(string label)
    {
        var text = new StringInfo(label);
        return text.LengthInTextElements <= LongestLabel
            ? label
            : text.SubstringByTextElements(0, LongestLabel - 1) + "…";
    }

    private static string ForMermaid(string text) =>
        text.Replace("&", "#amp;", StringComparison.Ordinal)
            .Replace("\"", "#quot;", StringComparison.Ordinal)
            .Replace("<", "#lt;", StringComparison.Ordinal)
            .Replace(">", "#gt;", StringComparison.Ordinal)
            .Replace("\n", " ", StringComparison.Ordinal);

    private static string ForDot(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", " ", StringComparison.Ordinal);
}
