using InteractiveDrama.Analytics.Reports;
using Spectre.Console;

namespace InteractiveDrama.Cli.Reports;

/// <summary>Choices, under the beat that offers them; what was not chosen stands apart.</summary>
internal static class ChoicesText
{
    public static void Print(StoryReport report, IAnsiConsole screen)
    {
        var offered = report
            .Beats.Select(beat => (beat.Title, Choices: beat.Choices.Where(c => c.Shown > 0)))
            .Where(beat => beat.Choices.Any())
            .ToArray();
        if (offered.Length == 0)
            return;
        var timeouts = offered.Any(b => b.Choices.Any(c => c.Timeouts > 0));
        var auto = offered.Any(b => b.Choices.Any(c => c.Auto > 0));
        List<string> columns = ["Choice", "Taken by"];
        if (timeouts)
            columns.Add("Time-out");
        if (auto)
            columns.Add("Auto");
        columns.Add("Stay after it\n(observed)");
        var table = Cells.Table([.. columns]);
        foreach (var (title, choices) in offered)
        {
            table.AddRow($"[bold]{Cells.Text(title)}[/]");
            foreach (var choice in choices)
            {
                List<string> cells = [Cells.Share(choice.Share)];
                if (timeouts)
                    cells.Add(Cells.Some(choice.Timeouts));
                if (auto)
                    cells.Add(Cells.Some(choice.Auto));
                cells.Add(Cells.Share(choice.Continuation));
                table.AddRow([Cells.Under(choice.Text), .. cells.Select(cell => new Markup(cell))]);
            }
        }

        screen.Write(table);
    }
}
