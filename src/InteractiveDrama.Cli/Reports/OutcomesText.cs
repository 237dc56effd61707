using InteractiveDrama.Analytics.Reports;
using Spectre.Console;

namespace InteractiveDrama.Cli.Reports;

/// <summary>Endings, episodes, and who came back.</summary>
internal static class OutcomesText
{
    public static void Print(StoryReport report, IAnsiConsole screen)
    {
        Endings(report, screen);
        Episodes(report, screen);
        Line("Back within a day of the first visit", report.Returns.Day, screen);
        Line("Back within seven days", report.Returns.Week, screen);
        Line("Began again after an ending", report.Replay, screen);
    }

    private static void Endings(StoryReport report, IAnsiConsole screen)
    {
        if (report.Endings.IsEmpty)
            return;
        var table = Cells.Table("Ending", "Viewers", "Of those who finished");
        foreach (var ending in report.Endings)
            table.AddRow(
                Cells.Text(ending.Title),
                Cells.Number(ending.Share.Count),
                Cells.Share(ending.Share)
            );
        screen.Write(table);
    }

    private static void Episodes(StoryReport report, IAnsiConsole screen)
    {
        if (report.Episodes.IsEmpty)
            return;
        var table = Cells.Table("Episode", "Started", "Finished", "Went on to the next");
        foreach (var episode in report.Episodes)
        {
            table.AddRow(
                Cells.Text(episode.Title),
                Cells.Number(episode.Started),
                Cells.Share(episode.Finished),
                Cells.Share(episode.WentOn)
            );
            if (episode.ByLastBeat.Length < 2)
                continue;
            foreach (var exit in episode.ByLastBeat)
                table.AddRow(
                    Cells.Under($"from {exit.Title}"),
                    Text.Empty,
                    Text.Empty,
                    new Markup(Cells.Share(exit.WentOn))
                );
        }

        screen.Write(table);
    }

    private static void Line(string what, Rate rate, IAnsiConsole screen)
    {
        if (rate.Of > 0)
            screen.MarkupLineInterpolated($"{what}: {Cells.Share(rate)}.");
    }
}
