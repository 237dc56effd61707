using InteractiveDrama.Analytics.Reports;
using Spectre.Console;

namespace InteractiveDrama.Cli.Reports;

/// <summary>How long pictures were waited for, and how often they stood still.</summary>
internal static class WatchText
{
    public static void Print(StoryReport report, IAnsiConsole screen)
    {
        var watch = report.Watch;
        if (watch.Viewers == 0)
            return;
        var table = Cells.Table("Shots", "How many", "Share", "Half waited", "19 in 20 waited");
        foreach (var waits in watch.Waits)
            table.AddRow(
                Name(waits.Source),
                Cells.Number(waits.Shots),
                Cells.Percent(waits.Share),
                Most(waits.MedianMs),
                Most(waits.P95Ms)
            );
        if (!watch.Waits.IsEmpty)
            screen.Write(table);
        var ratio = watch.StallRatio is { } still
            ? $", in all {still.Value * 100:0.##} % of the time ({still.Low * 100:0.##}–{still.High * 100:0.##})"
            : "";
        screen.MarkupLineInterpolated(
            $"Players of {Cells.Of(watch.Viewers, "viewer")} told of their pictures: {Cells.Of(watch.Stalls, "stall")}{ratio}; {Cells.Of(watch.Failures, "shot")} could not be shown."
        );
    }

    private static string Name(string source) =>
        source switch
        {
            "ahead" => "Loaded ahead",
            "waited" => "Waited for",
            "fallback" => "The next best",
            _ => "Not told",
        };

    private static string Most(double? milliseconds) =>
        milliseconds is { } ms
            ? string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{ms / 1000:0.00} s at most"
            )
            : "";
}
