using System.Collections.Immutable;
using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Reports;
using Spectre.Console;

namespace InteractiveDrama.Cli.Reports;

/// <summary>The retention curve, a bar for each number of beats.</summary>
internal static class RetentionText
{
    private const int MostRows = 24;
    private const int Widest = 20;
    private const string Eighths = " ▏▎▍▌▋▊▉";

    public static void Print(StoryReport report, IAnsiConsole screen)
    {
        var points = report.Retention;
        var gates = points.Any(p => p.Gated > 0);
        var stuck = points.Any(p => p.Stuck > 0);
        List<string> columns = ["After\nbeat", "Viewers", "", "Still watching", "Left by\nthen"];
        if (gates)
            columns.Add("At a gate");
        columns.Add("Ended");
        if (stuck)
            columns.Add("Stopped");
        var table = Cells.Table([.. columns]);
        var every = Math.Max(1, (int)Math.Ceiling((double)points.Length / MostRows));
        foreach (var point in points.Where((_, i) => i % every == 0 || i == points.Length - 1))
        {
            List<string> cells =
            [
                Cells.Number(point.Beat),
                Cells.Number(point.AtRisk),
                Bar(point.Watching ?? 0),
                Cells.Share(point.Watching, point.WatchingInterval),
                Cells.Percent(point.LeftBy),
            ];
            if (gates)
                cells.Add(Cells.Percent(point.GatedBy));
            cells.Add(Cells.Percent(point.EndedBy));
            if (stuck)
                cells.Add(Cells.Percent(point.StuckBy));
            table.AddRow([.. cells]);
        }

        screen.Write(table);
        if (every > 1)
            screen.MarkupLineInterpolated($"[grey]One beat in {every} is shown.[/]");
        Half(report, screen);
        Waits(report.RetentionByWait, screen);
    }

    private static void Half(StoryReport report, IAnsiConsole screen)
    {
        if (report.RetentionBySeconds.FirstOrDefault(p => p.Watching <= 0.5) is { } half)
            screen.MarkupLineInterpolated(
                $"Half of {Cells.Of(report.Viewers.Count, "viewer")} have come to their end, whichever it was, by {half.Seconds:0.#} s of story."
            );
    }

    /// <summary>Short waits against long ones, at the last number of beats that shows both.</summary>
    private static void Waits(ImmutableArray<WaitRetention> curves, IAnsiConsole screen)
    {
        if (
            curves.FirstOrDefault(c => c.Wait == WaitClass.Fast) is not { } fast
            || curves.FirstOrDefault(c => c.Wait == WaitClass.Slow) is not { } slow
        )
            return;
        var last = fast
            .Points.Zip(slow.Points)
            .LastOrDefault(both =>
                both.First.WatchingInterval is not null && both.Second.WatchingInterval is not null
            );
        if (last.First is not { } quick || last.Second is not { } late)
            return;
        screen.MarkupLineInterpolated(
            $"After beat {quick.Beat}, {Cells.Share(quick.Watching, quick.WatchingInterval)} of {Cells.Of(fast.Viewers, "viewer")} with short waits still watch, {Cells.Share(late.Watching, late.WatchingInterval)} of {slow.Viewers} with a wait of two seconds or more. [grey]Observed: nobody drew lots for waiting.[/]"
        );
    }

    private static string Bar(double share)
    {
        var eighths = (int)Math.Round(share * Widest * 8);
        var rest = eighths % 8;
        return new string('█', eighths / 8) + (rest == 0 ? "" : Eighths[rest]);
    }
}
