using InteractiveDrama.Analytics.Reports;
using Spectre.Console;

namespace InteractiveDrama.Cli.Reports;

/// <summary>A report in the terminal: the sentence first, then what it goes by, from the whole story down to its parts.</summary>
internal static class ReportText
{
    public static void Print(StoryReport report, string argument, IAnsiConsole screen)
    {
        screen.MarkupLineInterpolated(
            $"[bold]{report.Title}[/] [grey]{VersionOf(report)}{(report.Simulated ? ", simulated viewers" : "")}[/]"
        );
        if (Only(report.Filter) is { Length: > 0 } only)
            screen.MarkupLineInterpolated($"[grey]Only viewers {only}.[/]");
        screen.MarkupLineInterpolated($"[bold]{report.Headline.Text}[/]");
        Viewers(report, screen);
        if (report.Viewers.Count == 0)
        {
            if (!report.Simulated)
                screen.MarkupLineInterpolated(
                    $"[grey]'drama simulate {argument}' plays synthetic viewers; 'drama report {argument} --simulated' shows them.[/]"
                );
        }
        else
        {
            RetentionText.Print(report, screen);
            BeatsText.Print(report, screen);
            ChoicesText.Print(report, screen);
            OutcomesText.Print(report, screen);
            WatchText.Print(report, screen);
        }

        ExperimentsText.Print(report, screen);
        Losses(report, screen);
        if (report.Viewers.Count > 0)
            screen.MarkupLineInterpolated(
                $"\n[grey]Intervals are 95 %: Wilson's of shares, log-log of the curve. Rates with fewer than {report.MinCell} viewers under them are not shown. Who is silent for {report.SilenceMinutes:0.#} minutes has left. What follows a choice is observed, not caused: viewers chose it themselves.[/]"
            );
    }

    private static string VersionOf(StoryReport report) =>
        report.Filter.AcrossVersions
            ? $"all {Cells.Of(report.Dimensions.Versions.Length, "version")}"
            : $"version {report.Version}";

    private static string Only(ReportFilter filter)
    {
        var parts = new List<string>();
        if (filter.Locale is { } locale)
            parts.Add($"who watched in {locale}");
        if (filter.Device is { } device)
            parts.Add($"on a {device.ToString().ToLowerInvariant()}");
        if (filter.Experiment is { } experiment)
            parts.Add(
                filter.Variant is { } variant
                    ? $"in variant '{variant}' of the experiment '{experiment}'"
                    : $"in the experiment '{experiment}'"
            );
        return string.Join(", ", parts);
    }

    private static void Viewers(StoryReport report, IAnsiConsole screen)
    {
        var viewers = report.Viewers;
        var gated = viewers.Gated > 0 ? $" {viewers.Gated} left before a closed gate," : "";
        screen.MarkupLineInterpolated(
            $"{Cells.Of(viewers.Count, "viewer")}: {viewers.Finished} finished, {viewers.Left} left,{gated} {viewers.Stuck} stopped by the script, {viewers.Watching} may still go on."
        );
        if (viewers.Replays > 0)
            screen.MarkupLineInterpolated(
                $"[grey]{Cells.Of(viewers.Replays, "later playthrough")} of theirs not counted here.[/]"
            );
        if (viewers.OtherVersions > 0)
            screen.MarkupLineInterpolated(
                $"[grey]{Cells.Of(viewers.OtherVersions, "playthrough")} of other versions not counted here; --all-versions adds them up.[/]"
            );
    }

    /// <summary>Told when there were any, of all stories: what is lost is lost before anybody knows whose it was.</summary>
    private static void Losses(StoryReport report, IAnsiConsole screen)
    {
        var events = report.Events;
        if (events.Dropped > 0)
            screen.MarkupLineInterpolated(
                $"\n[yellow]{Cells.Of(events.Dropped, "event")} of players, of all stories, lost for want of room: waits and stalls are told too low. No choice was lost.[/]"
            );
        if (events.Quarantined > 0)
            screen.MarkupLineInterpolated(
                $"\n[yellow]{Cells.Of(events.Quarantined, "event")} of players, of all stories, kept apart: each contradicts one that came before it.[/]"
            );
    }
}
