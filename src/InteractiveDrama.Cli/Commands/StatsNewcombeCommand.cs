using System.CommandLine;
using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Cli.Statistics;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama stats newcombe K1 N1 K2 N2</c>: the interval of a difference of two shares.</summary>
internal static class StatsNewcombeCommand
{
    public static Command Create()
    {
        var k1 = new Argument<string>("K1") { Description = "How many of the first group did." };
        var n1 = new Argument<string>("N1") { Description = "How many are in the first group." };
        var k2 = new Argument<string>("K2") { Description = "How many of the second group did." };
        var n2 = new Argument<string>("N2") { Description = "How many are in the second group." };
        var confidence = StatsArguments.Confidence();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "newcombe",
            "Newcombe's interval of the first share less the second, K1/N1 - K2/N2.\n\nExample: drama stats newcombe 56 70 48 80"
        )
        {
            k1,
            n1,
            k2,
            n2,
            confidence,
            format,
        };
        command.SetAction(parsed =>
        {
            var z = StatsArguments.Z(parsed.GetValue(confidence)!);
            var first = StatsArguments.Share(parsed.GetValue(k1)!, parsed.GetValue(n1)!);
            var second = StatsArguments.Share(parsed.GetValue(k2)!, parsed.GetValue(n2)!);
            var difference = ((double)first.K / first.N) - ((double)second.K / second.N);
            var interval = Newcombe.Difference(first.K, first.N, second.K, second.N, z);
            Console.WriteLine(
                parsed.GetValue(format) == "json"
                    ? CliJson.Page(
                        new
                        {
                            difference,
                            low = interval.Low,
                            high = interval.High,
                        }
                    )
                    : $"{StatsText.Number(difference)}, interval {StatsText.Interval(interval)}"
            );
            return ExitCodes.Fine;
        });
        return command;
    }
}
