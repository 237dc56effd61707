using System.CommandLine;
using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Cli.Statistics;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama stats aj</c>: Aalen-Johansen incidence of competing causes.</summary>
internal static class StatsAjCommand
{
    public static Command Create()
    {
        var csv = StatsArguments.Csv();
        var time = StatsArguments.Time();
        var happened = StatsArguments.Event(
            "what happened, as a number or a word; 0 when last seen still there"
        );
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "aj",
            "Aalen-Johansen incidence of each cause with its standard error, a row for each time with an event.\n\nExample: drama stats aj --csv viewers.csv --time beats --event exit"
        )
        {
            csv,
            time,
            happened,
            format,
        };
        command.SetAction(parsed =>
        {
            var table = SurvivalTable.Read(
                parsed.GetValue(csv)!,
                new SurvivalColumns(parsed.GetValue(time)!, parsed.GetValue(happened)!),
                EventCells.Cause
            );
            var causes = table.Causes();
            var curve = AalenJohansen.Estimate(table.Competing(causes));
            var rows = causes
                .Select((cause, k) => (cause, k))
                .ToDictionary(
                    of => of.cause,
                    of =>
                        curve
                            .Select(point => new Row(
                                point.Time,
                                point.Incidence[of.k],
                                point.StandardError[of.k]
                            ))
                            .ToArray(),
                    StringComparer.Ordinal
                );
            if (parsed.GetValue(format) == "json")
                Console.WriteLine(CliJson.Page(new { causes = rows }));
            else
                Print(rows);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static void Print(IReadOnlyDictionary<string, Row[]> causes)
    {
        foreach (var (cause, rows) in causes)
        {
            Console.WriteLine($"cause {cause}");
            StatsText.Table(
                ["t", "cif", "se"],
                rows.Select(row =>
                    (string[])
                        [
                            StatsText.Number(row.T),
                            StatsText.Number(row.Cif),
                            StatsText.Number(row.Se),
                        ]
                )
            );
        }
    }

    private sealed record Row(double T, double Cif, double Se);
}
