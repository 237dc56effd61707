using System.Collections.Immutable;
using InteractiveDrama.Stories.Import.Twee.Markup;

namespace InteractiveDrama.Stories.Import.Twee.Writing;

/// <summary>The parts of a passage by the lines they are read on.</summary>
internal static class Rows
{
    /// <summary>The rows; texts are divided at their line ends.</summary>
    public static List<List<Node>> Of(ImmutableArray<Node> nodes)
    {
        var rows = new List<List<Node>> { new() };
        foreach (var node in nodes)
        {
            if (node is not Node.Text text)
            {
                rows[^1].Add(node);
                continue;
            }

            var pieces = text.Value.Split('\n');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                    rows.Add([]);
                if (pieces[i].Length > 0)
                    rows[^1].Add(text with { Line = text.Line + i, Value = pieces[i] });
            }
        }

        return rows;
    }

    /// <summary>True for a row that has links and nothing to read beside them: a menu.</summary>
    public static bool IsMenu(IReadOnlyList<Node> row) =>
        row.Any(HasLink)
        && row.Select((node, i) => (node, i))
            .All(e =>
                e.node switch
                {
                    Node.Link => true,
                    Node.If choice => choice.Branches.All(b =>
                        Of(b.Content).TrueForAll(r => r.Count == 0 || IsBlank(r) || IsMenu(r))
                    ),
                    Node.Text text => text.Value.Trim() is "" || (e.i == 0 && IsBullet(text.Value)),
                    _ => false,
                }
            );

    public static bool HasLink(Node node) => node.All().Any(n => n is Node.Link);

    private static bool IsBlank(IReadOnlyList<Node> row) =>
        row.All(n => n is Node.Text { Value: var text } && string.IsNullOrWhiteSpace(text));

    private static bool IsBullet(string text) => text.Trim() is "*" or "-" or "•" or "+";
}
