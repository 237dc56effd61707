using System.Text;

namespace InteractiveDrama.Benchmarks.Report;

/// <summary>
/// Rows of cells as aligned text or as Markdown; the first columns to the left, numbers to the right. The last cell of a
/// row that is shorter than the headings may run over the columns that it does not have.
/// </summary>
/// <param name="headings">The columns.</param>
/// <param name="left">How many of them hold words.</param>
internal sealed class TextTable(IReadOnlyList<string> headings, int left)
{
    private readonly List<IReadOnlyList<string>> rows = [];

    public void Add(params IReadOnlyList<string> cells) => rows.Add(cells);

    /// <summary>Writes it.</summary>
    /// <param name="markdown">As Markdown.</param>
    public string Write(bool markdown)
    {
        var widths = headings
            .Select(
                (h, i) =>
                    rows.Where(r => r.Count == headings.Count)
                        .Select(r => r[i].Length)
                        .Append(h.Length)
                        .Max()
            )
            .ToList();
        var text = new StringBuilder();
        Line(text, headings, widths, markdown);
        if (markdown)
            text.Append('|')
                .AppendJoin('|', widths.Select((_, i) => i < left ? " --- " : " ---: "))
                .Append("|\n");
        else
            text.AppendJoin("  ", widths.Select(w => new string('-', w))).Append('\n');
        foreach (var row in rows)
            Line(text, row, widths, markdown);
        return text.ToString();
    }

    private void Line(
        StringBuilder text,
        IReadOnlyList<string> cells,
        List<int> widths,
        bool markdown
    )
    {
        var padded = widths.Select(
            (w, i) =>
            {
                var cell = cells.ElementAtOrDefault(i) ?? "";
                return i < left ? cell.PadRight(w) : cell.PadLeft(w);
            }
        );
        var line = markdown ? $"| {string.Join(" | ", padded)} |" : string.Join("  ", padded);
        text.Append(line.TrimEnd()).Append('\n');
    }
}
