using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Cli.Statistics;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama stats km</c>: Kaplan-Meier survival.</summary>
internal static class StatsKmCommand
{
    public static Command Create()
    {
        var csv = StatsArguments.Csv();
        var time = StatsArguments.Time();
        var happened = StatsArguments.Event(
            "1 or true when it happened, 0 or false when last seen before"
        );
        var group = new Option<string?>("--group")
        {
            Description = "The column that tells groups apart; one curve for each.",
        };
        var confidence = StatsArguments.Confidence();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "km",
            "Kaplan-Meier survival with Greenwood's error and log-log intervals, a row for each time with an event.\n\nExample: drama stats km --csv viewers.csv --time beats --event left --group variant"
        )
        {
            csv,
            time,
            happened,
            group,
            confidence,
            format,
        };
        command.SetAction(parsed =>
        {
            var z = StatsArguments.Z(parsed.GetValue(confidence)!);
            var columns = new SurvivalColumns(
                parsed.GetValue(time)!,
                parsed.GetValue(happened)!,
                parsed.GetValue(group)
            );
            var table = SurvivalTable.Read(parsed.GetValue(csv)!, columns, EventCells.YesOrNo);
            var curves = table.Groups.Select(name => Curve.Of(table, name, z)).ToArray();
            if (parsed.GetValue(format) == "json")
                Console.WriteLine(CliJson.Page(Json(curves, columns)));
            else
                foreach (var curve in curves)
                    Print(curve, columns);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static object Json(IEnumerable<Curve> curves, SurvivalColumns columns) =>
        new
        {
            groups = curves.Select(curve => new
            {
                group = columns.Group is null ? null : curve.Group,
                n = curve.Viewers,
                events = curve.Points.Sum(point => point.Events),
                median = KaplanMeier.TimeBy(curve.Points, 0.5),
                table = curve.Points.Select(point => new
                {
                    t = point.Time,
                    n = point.AtRisk,
                    d = point.Events,
                    s = point.Survival,
                    se = point.StandardError,
                    low = point.Interval?.Low,
                    high = point.Interval?.High,
                }),
            }),
        };

    private static void Print(Curve curve, SurvivalColumns columns)
    {
        var name = columns.Group is null ? "" : $"{columns.Group} {curve.Group}: ";
        Console.WriteLine(
            $"{name}{curve.Viewers} viewers, {curve.Points.Sum(p => p.Events)} events, median {StatsText.Number(KaplanMeier.TimeBy(curve.Points, 0.5))}"
        );
        StatsText.Table(
            ["t", "n", "d", "s", "se", "low", "high"],
            curve.Points.Select(point =>
                (string[])
                    [
                        StatsText.Number(point.Time),
                        point.AtRisk.ToString(CultureInfo.InvariantCulture),
                        point.Events.ToString(CultureInfo.InvariantCulture),
                        StatsText.Number(point.Survival),
                        StatsText.Number(point.StandardError),
                        StatsText.Number(point.Interval?.Low),
                        StatsText.Number(point.Interval?.High),
                    ]
            )
        );
    }

    private sealed record Curve(string Group, int Viewers, ImmutableArray<SurvivalPoint> Points)
    {
        public static Curve Of(SurvivalTable table, string group, double z) =>
            new(
                group,
                table.Survival(group).Sum(count => count.Events + count.Censored),
                KaplanMeier.Estimate(table.Survival(group), z)
            );
    }
}
