using System.Globalization;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Analytics.Reports.Comparison;
using Spectre.Console;

namespace InteractiveDrama.Cli.Reports;

/// <summary>What an edit did to retention, in the terminal: that it was observed is said before any number.</summary>
internal static class VersionsText
{
    private const int MostRows = 24;

    public static void Print(VersionComparison comparison, IAnsiConsole screen)
    {
        screen.MarkupLineInterpolated(
            $"[bold]{comparison.B.Title}[/] [grey]A is version {comparison.A.Version}, B is version {comparison.B.Version}{(comparison.Simulated ? ", simulated viewers" : "")}[/]"
        );
        screen.MarkupLineInterpolated($"[bold]{comparison.Headline}[/]");
        screen.MarkupLineInterpolated($"[yellow]{comparison.Note}[/]");
        Viewers(comparison, screen);
        Outcomes(comparison, screen);
        Retention(comparison, screen);
        Beats(comparison, screen);
        OnlyIn(comparison, FoundIn.A, "Only A has", screen);
        OnlyIn(comparison, FoundIn.B, "Only B has", screen);
        screen.MarkupLineInterpolated(
            $"\n[grey]Differences are B less A in points, with 95 % intervals, each of which holds by itself: Newcombe's for beats, of both standard errors for curves. Rates with fewer than {comparison.MinCell} viewers under them are not shown.[/]"
        );
    }

    private static void Viewers(VersionComparison comparison, IAnsiConsole screen)
    {
        var table = Cells.Table(
            "",
            "Viewers",
            "Finished",
            "Left",
            "At a gate",
            "Stopped",
            "May still go on"
        );
        Add("A", comparison.A.Viewers);
        Add("B", comparison.B.Viewers);
        screen.Write(table);

        void Add(string name, ViewerCounts viewers) =>
            table.AddRow(
                name,
                Cells.Number(viewers.Count),
                Cells.Number(viewers.Finished),
                Cells.Number(viewers.Left),
                Cells.Number(viewers.Gated),
                Cells.Number(viewers.Stuck),
                Cells.Number(viewers.Watching)
            );
    }

    private static void Outcomes(VersionComparison comparison, IAnsiConsole screen)
    {
        var table = Cells.Table("Expected to", "A", "B", "Points");
        Add("finish", comparison.Finished);
        Add("leave", comparison.Left);
        screen.Write(table);
        Test("still watching", comparison.LogRank.Watching);
        Test("leaving", comparison.LogRank.Left);

        void Add(string what, EstimateDifference estimate) =>
            table.AddRow(what, Value(estimate.A), Value(estimate.B), Points(estimate));

        void Test(string what, TestResult? test)
        {
            if (test is not null)
                screen.MarkupLineInterpolated(
                    $"Log-rank test of the curves of {what}: chi-square {test.ChiSquare:0.00}, {Cells.P(test.P)}."
                );
        }
    }

    private static void Retention(VersionComparison comparison, IAnsiConsole screen)
    {
        var known = comparison
            .Retention.Where(row => row.Watching.Difference is not null)
            .ToArray();
        if (known.Length == 0)
            return;
        var table = Cells.Table(
            "After\nbeat",
            "A still\nwatch",
            "B still\nwatch",
            "Points",
            "Left by then,\npoints"
        );
        var every = Math.Max(1, (int)Math.Ceiling((double)known.Length / MostRows));
        foreach (var row in known.Where((_, i) => i % every == 0 || i == known.Length - 1))
            table.AddRow(
                Cells.Number(row.Beat),
                At(row.Watching.A),
                At(row.Watching.B),
                Whole(row.Watching),
                Whole(row.Left)
            );
        screen.Write(table);
        if (every > 1)
            screen.MarkupLineInterpolated($"[grey]One beat in {every} is shown.[/]");
    }

    private static void Beats(VersionComparison comparison, IAnsiConsole screen)
    {
        var both = comparison
            .Beats.Where(b => b.In == FoundIn.Both && b.DropOff is { A.Of: > 0, B.Of: > 0 })
            .ToArray();
        if (both.Length == 0)
            return;
        var table = Cells.Table("Leave at", "A", "B", "Points");
        foreach (var beat in both)
            table.AddRow(
                Cells.Text(beat.Title),
                Short(beat.DropOff.A),
                Short(beat.DropOff.B),
                Cells.Points(beat.DropOff.Difference, beat.DropOff.Interval)
            );
        screen.Write(table);
    }

    private static void OnlyIn(
        VersionComparison comparison,
        FoundIn version,
        string begin,
        IAnsiConsole screen
    )
    {
        var titles = comparison.Beats.Where(b => b.In == version).Select(b => b.Title).ToArray();
        if (titles.Length > 0)
            screen.MarkupLineInterpolated($"{begin}: {string.Join(", ", titles)}.");
    }

    private static string Value(Estimate estimate) =>
        estimate.Value is null
            ? $"of {Cells.Number(estimate.Viewers)}"
            : $"{Cells.Share(estimate.Value, estimate.Interval)} of {Cells.Number(estimate.Viewers)}";

    private static string At(Estimate estimate) =>
        estimate.Value is null
            ? ""
            : $"{Cells.Percent(estimate.Value)} of {Cells.Number(estimate.Viewers)}";

    private static string Points(EstimateDifference estimate) =>
        Cells.Points(estimate.Difference, estimate.Interval);

    /// <summary>In whole points: five columns stand in a row.</summary>
    private static string Whole(EstimateDifference estimate) =>
        estimate.Difference is not { } value ? ""
        : estimate.Interval is { } ends
            ? $"{Whole(value)} ({Whole(ends.Low)} to {Whole(ends.High)})"
        : Whole(value);

    private static string Whole(double difference) =>
        (difference * 100).ToString("+0;−0;0", CultureInfo.InvariantCulture);

    private static string Short(Rate? rate) =>
        rate is null ? ""
        : rate.Value is { } value ? $"{Cells.Percent(value)} of {Cells.Number(rate.Of)}"
        : $"{Cells.Number(rate.Count)} of {Cells.Number(rate.Of)}";
}
