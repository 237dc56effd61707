using System.Globalization;
using InteractiveDrama.Analytics.Reports;
using Spectre.Console;

namespace InteractiveDrama.Cli.Reports;

/// <summary>A report in the terminal: the sentence first, then beats, choices, endings and episodes.</summary>
internal static class ReportText
{
    public static void Print(StoryReport report, string argument)
    {
        AnsiConsole.MarkupLineInterpolated(
            $"[bold]{report.Title}[/] [grey]version {report.Version}{(report.Simulated ? ", simulated viewers" : "")}[/]"
        );
        AnsiConsole.MarkupLineInterpolated($"[bold]{report.Headline.Text}[/]");
        var viewers = report.Viewers;
        AnsiConsole.MarkupLineInterpolated(
            $"{viewers.Count} viewers: {viewers.Finished} finished, {viewers.Left} left, {viewers.Stuck} stopped by the script, {viewers.Watching} may still go on."
        );
        if (viewers.OtherVersions > 0)
            AnsiConsole.MarkupLineInterpolated(
                $"[grey]{viewers.OtherVersions} playthroughs of other versions are not counted here.[/]"
            );
        if (viewers.Count == 0)
        {
            if (!report.Simulated)
                AnsiConsole.MarkupLineInterpolated(
                    $"[grey]'drama simulate {argument}' plays synthetic viewers; 'drama report {argument} --simulated' shows them.[/]"
                );
            return;
        }

        Beats(report);
        Choices(report);
        Endings(report);
        Episodes(report);
        AnsiConsole.MarkupLine(
            $"[grey]Intervals are 95 %, Wilson. Rates with fewer than {report.MinCell} viewers under them are not shown. What follows a choice is observed, not caused: viewers chose it themselves.[/]"
        );
    }

    private static void Beats(StoryReport report)
    {
        var table = Table("Beat", "Viewers", "Reach", "Leave here", "Decide in");
        foreach (var beat in report.Beats.Where(b => b.Entries > 0))
        {
            table.AddRow(
                Markup.Escape(beat.Title),
                Number(beat.Reach.Count),
                Share(beat.Reach),
                beat.DropOff is { } left ? Share(left) : "",
                beat.TimeToChoice?.MedianSeconds is { } seconds
                    ? seconds.ToString("0.0 s", CultureInfo.InvariantCulture)
                    : ""
            );
        }

        AnsiConsole.Write(table);
    }

    private static void Choices(StoryReport report)
    {
        var table = Table("At", "Choice", "Taken", "Share", "By time-out", "Stay after it");
        foreach (var beat in report.Beats)
        {
            foreach (var choice in beat.Choices.Where(c => c.Shown > 0))
            {
                table.AddRow(
                    Markup.Escape(beat.Title),
                    Markup.Escape(choice.Text),
                    Number(choice.Share.Count),
                    Share(choice.Share),
                    Number(choice.Timeouts),
                    Share(choice.Continuation)
                );
            }
        }

        AnsiConsole.Write(table);
    }

    private static void Endings(StoryReport report)
    {
        var table = Table("Ending", "Viewers", "Share of those who finished");
        foreach (var ending in report.Endings)
            table.AddRow(
                Markup.Escape(ending.Title),
                Number(ending.Share.Count),
                Share(ending.Share)
            );
        AnsiConsole.Write(table);
    }

    private static void Episodes(StoryReport report)
    {
        if (report.Episodes.IsEmpty)
            return;
        var table = Table("Episode", "Started", "Finished", "Went on to the next");
        foreach (var episode in report.Episodes)
            table.AddRow(
                Markup.Escape(episode.Title),
                Number(episode.Started),
                Share(episode.Finished),
                Share(episode.WentOn)
            );
        AnsiConsole.Write(table);
    }

    private static Table Table(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
            table.AddColumn(column);
        foreach (var column in table.Columns.Skip(1))
            column.NoWrap();
        return table;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Share(Rate rate) =>
        rate.Value is { } value
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{value:P0} ({rate.Low:P0} to {rate.High:P0})"
            )
        : rate.Of == 0 ? ""
        : $"{rate.Count} of {rate.Of}";
}
