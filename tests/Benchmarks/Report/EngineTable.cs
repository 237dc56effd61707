using InteractiveDrama.Benchmarks.Measuring;

namespace InteractiveDrama.Benchmarks.Report;

/// <summary>The table of the engine benchmark.</summary>
internal static class EngineTable
{
    private static readonly string[] Headings =
    [
        "story",
        "contender",
        "steps/s",
        "ns/step",
        "steps/s, 2 threads",
        "2/1",
        "allocated B/step",
        "text B/step",
        "B/state",
        "load ms",
        "program",
    ];

    /// <summary>Writes it.</summary>
    /// <param name="rows">What was measured.</param>
    /// <param name="missing">What could not be.</param>
    /// <param name="markdown">As Markdown.</param>
    public static string Of(
        IReadOnlyList<Row> rows,
        IReadOnlyList<MissingRow> missing,
        bool markdown
    )
    {
        var table = new TextTable(Headings, left: 2);
        var lines = rows.Select(r => (r.Story, Cells: Cells(r)))
            .Concat(missing.Select(m => (m.Story, Cells: Cells(m))));
        foreach (var story in lines.GroupBy(l => l.Story))
        {
            foreach (var (_, cells) in story.OrderBy(l => l.Cells[1], StringComparer.Ordinal))
                table.Add(cells);
        }

        return table.Write(markdown);
    }

    private static string[] Cells(MissingRow row) =>
        [Title(row.Story), row.Name, "not measured: " + row.Why];

    private static string[] Cells(Row row) =>
        [
            Title(row.Story),
            row.Name,
            Figures.Whole(row.Rate(1)),
            Figures.Whole(1e9 / row.Rate(1)),
            Figures.Whole(row.Rate(2)),
            $"{Goals.Ratio(row.Rates(2), row.Rates(1)):0.00}",
            Figures.Whole(row.Allocated),
            Figures.Whole(row.TextBytes),
            row.Reading.StateBytes is { } bytes ? Figures.Whole(bytes) : "-",
            $"{row.Load.Milliseconds:0.0}",
            Figures.Size(row.Load.Bytes),
        ];

    private static string Title(BenchStory story) =>
        $"{story.Name} ({Figures.Size(story.InkBytes)} of ink)";
}
