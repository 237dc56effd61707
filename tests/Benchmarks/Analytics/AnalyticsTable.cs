using InteractiveDrama.Benchmarks.Report;

namespace InteractiveDrama.Benchmarks.Analytics;

/// <summary>The tables of the analytics benchmark.</summary>
internal static class AnalyticsTable
{
    private const double LeastShare = 0.6;
    private const double MostGrowth = 1.3;
    private const double MostMilliseconds = 100;

    public static string Rows(IReadOnlyList<AnalyticsRow> rows, bool markdown)
    {
        var table = new TextTable(
            [
                "events",
                "in and counted /s",
                "bare inserts /s",
                "share",
                "counters",
                "report ms",
                "counted anew /s",
                "bytes/event",
            ],
            left: 0
        );
        foreach (var row in rows)
        {
            table.Add(
                Figures.Whole(row.Events),
                Figures.Whole(row.Rate),
                Figures.Whole(row.Ceiling),
                $"{row.Rate / row.Ceiling:0.00}",
                Figures.Whole(row.Counters),
                $"{row.ReportMilliseconds:0.0}",
                Figures.Whole(row.RebuildRate),
                Figures.Whole(row.BytesOfEvent)
            );
        }
        return table.Write(markdown);
    }

    public static string Goals(IReadOnlyList<AnalyticsRow> rows, bool markdown)
    {
        var (first, last) = (rows[0], rows[^1]);
        var share = last.Rate / last.Ceiling;
        var growth = last.ReportMilliseconds / first.ReportMilliseconds;
        var table = new TextTable(["goal", "measured", ""], left: 3);
        Add(
            "events in and counted: at least 0.6 of bare inserts",
            $"{share:0.00}",
            share >= LeastShare
        );
        Add(
            "the last report at most 1.3 times the first",
            $"{growth:0.00} times",
            growth <= MostGrowth
        );
        Add(
            "a report below 100 ms",
            $"{last.ReportMilliseconds:0.0} ms",
            last.ReportMilliseconds < MostMilliseconds
        );
        return table.Write(markdown);

        void Add(string goal, string measured, bool met) =>
            table.Add(goal, measured, met ? "met" : "not met");
    }
}
