using System.CommandLine;
using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Cli.Statistics;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama stats wilson K N</c>: the interval of a share.</summary>
internal static class StatsWilsonCommand
{
    public static Command Create()
    {
        var k = new Argument<string>("K") { Description = "How many did." };
        var n = new Argument<string>("N") { Description = "How many there were, at least 1." };
        var together = new Option<string>("--together")
        {
            Description = "How many intervals shall hold all at once, this one included.",
            DefaultValueFactory = _ => "1",
        };
        var confidence = StatsArguments.Confidence();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "wilson",
            "The Wilson interval of a share.\n\nExample: drama stats wilson 10 100"
        )
        {
            k,
            n,
            together,
            confidence,
            format,
        };
        command.SetAction(parsed =>
        {
            var intervals = StatsArguments.Count(parsed.GetValue(together)!);
            if (intervals == 0)
                throw new UsageException("--together 0 leaves no interval; 1 is a single one.");
            var z = Normal.Simultaneous(
                intervals,
                StatsArguments.Level(parsed.GetValue(confidence)!)
            );
            var (count, of) = StatsArguments.Share(parsed.GetValue(k)!, parsed.GetValue(n)!);
            var interval = Wilson.Interval(count, of, z);
            Console.WriteLine(
                parsed.GetValue(format) == "json"
                    ? CliJson.Page(interval)
                    : $"{StatsText.Number((double)count / of)}, interval {StatsText.Interval(interval)}"
            );
            return ExitCodes.Fine;
        });
        return command;
    }
}
