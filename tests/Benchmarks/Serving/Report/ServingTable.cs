using InteractiveDrama.Benchmarks.Report;

namespace InteractiveDrama.Benchmarks.Serving.Report;

/// <summary>The table of the serving benchmark.</summary>
internal static class ServingTable
{
    private static readonly string[] Headings =
    [
        "row",
        "calls/s",
        "p50 ms",
        "p99 ms",
        "p99 at half",
        "server µs/call",
        "allocated B/call",
        "answer B",
        "idle RSS KB",
        "idle heap KB",
        "server busy",
        "load busy",
    ];

    /// <summary>Writes it.</summary>
    public static string Of(IEnumerable<ServingRow> rows, bool markdown)
    {
        var table = new TextTable(Headings, left: 1);
        foreach (var row in rows)
            table.Add(row.Missing is { } why ? [row.Name, "not measured: " + why] : Cells(row));
        return table.Write(markdown);
    }

    private static string[] Cells(ServingRow row) =>
        [
            row.Name,
            Figures.Whole(row.Of(r => r.Rate)),
            $"{row.Of(r => r.P50):0.00}",
            $"{row.Of(r => r.P99):0.00}",
            row.Half is { } half ? $"{half.P99:0.00}" : "-",
            $"{row.Of(r => r.CpuPerCall):0.0}",
            Figures.Whole(row.Of(r => r.AllocatedPerCall)),
            Figures.Whole(row.Of(r => r.ReplyBytes)),
            row.Idle is { } resident ? $"{resident.Resident / 1e3:0.0}" : "-",
            row.Idle is { } managed ? $"{managed.Managed / 1e3:0.0}" : "-",
            $"{row.Of(r => r.ServerCpu / r.Seconds):0%}",
            $"{row.Of(r => r.LoadCpu / r.Seconds):0%}",
        ];
}
