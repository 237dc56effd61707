using System.CommandLine;
using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Cli.Statistics;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama stats logrank</c>: whether groups leave at the same rate.</summary>
internal static class StatsLogRankCommand
{
    public static Command Create()
    {
        var csv = StatsArguments.Csv();
        var time = StatsArguments.Time();
        var happened = StatsArguments.Event(
            "1 or true when it happened, 0 or false when last seen before"
        );
        var group = new Option<string>("--group")
        {
            Description = "The column that tells the groups apart.",
            Required = true,
        };
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "logrank",
            "The log-rank test of two groups or more.\n\nExample: drama stats logrank --csv viewers.csv --time beats --event left --group variant"
        )
        {
            csv,
            time,
            happened,
            group,
            format,
        };
        command.SetAction(parsed =>
        {
            var columns = new SurvivalColumns(
                parsed.GetValue(time)!,
                parsed.GetValue(happened)!,
                parsed.GetValue(group)
            );
            var table = SurvivalTable.Read(parsed.GetValue(csv)!, columns, EventCells.YesOrNo);
            var groups = table.Groups.ToArray();
            if (groups.Length < 2)
                throw new UsageException(
                    $"Column '{columns.Group}' has one group only, '{groups[0]}'; the test compares two or more."
                );
            var test = LogRank.Test([.. groups.Select(table.Survival)]);
            if (parsed.GetValue(format) == "json")
                Console.WriteLine(
                    CliJson.Page(
                        new
                        {
                            chi2 = test?.ChiSquare,
                            df = test?.Degrees,
                            p = test?.P,
                        }
                    )
                );
            else
                Console.WriteLine(
                    test is { } found
                        ? StatsText.Test(found)
                        : "Nothing can be compared: no event fell at a time when two groups were there."
                );
            return ExitCodes.Fine;
        });
        return command;
    }
}
