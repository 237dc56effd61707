using InteractiveDrama.Analytics.Reports;
using Spectre.Console;

namespace InteractiveDrama.Cli.Reports;

/// <summary>Beats: who comes there, who leaves there, and what else than the story they met.</summary>
internal static class BeatsText
{
    public static void Print(StoryReport report, IAnsiConsole screen)
    {
        var entered = report
            .Beats.Where(b => b.Entries > 0 && b.Kind != ReportBeatKind.Ending)
            .ToArray();
        var table = Cells.Table("Beat", "Reached by", "Leave here", "Decide in");
        foreach (var beat in entered)
            table.AddRow(
                Cells.Text(beat.Title),
                Cells.Share(beat.Reach),
                Cells.Share(beat.DropOff),
                Cells.Seconds(beat.TimeToChoice?.MedianSeconds)
            );
        screen.Write(table);
        Reasons(entered, screen);
        Waits(entered, screen);
    }

    private static void Reasons(BeatReport[] beats, IAnsiConsole screen)
    {
        var met = beats.Where(b => b.Exits is { } e && e.Stall + e.Error + e.Gate > 0).ToArray();
        if (met.Length == 0)
            return;
        var table = Cells.Table("Who left met", "The story alone", "A stall", "A fault", "A gate");
        foreach (var beat in met)
            table.AddRow(
                Cells.Text(beat.Title),
                Cells.Number(beat.Exits!.Story),
                Cells.Some(beat.Exits.Stall),
                Cells.Some(beat.Exits.Error),
                Cells.Some(beat.Exits.Gate)
            );
        screen.Write(table);
    }

    private static void Waits(BeatReport[] beats, IAnsiConsole screen)
    {
        var waited = beats.Where(b => b.DropOffByWait is { Slow.Of: > 0 }).ToArray();
        if (waited.Length == 0)
            return;
        var table = Cells.Table("Leave here, by wait", "Below 2 s", "2 s and more");
        foreach (var beat in waited)
            table.AddRow(
                Cells.Text(beat.Title),
                Cells.Share(beat.DropOffByWait!.Fast),
                Cells.Share(beat.DropOffByWait.Slow)
            );
        screen.Write(table);
    }
}
