using System.CommandLine;
using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Cli.Statistics;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama stats ratio</c>: a part of a whole over viewers, such as stalled of watched time.</summary>
internal static class StatsRatioCommand
{
    public static Command Create()
    {
        var csv = StatsArguments.Csv();
        var part = new Option<string>("--part")
        {
            Description = "The column of parts, such as seconds stalled.",
            Required = true,
        };
        var whole = new Option<string>("--whole")
        {
            Description = "The column of wholes, such as seconds watched or stalled.",
            Required = true,
        };
        var confidence = StatsArguments.Confidence();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "ratio",
            "The sum of parts of the sum of wholes, with an interval that counts viewers (delta method).\n\nExample: drama stats ratio --csv viewers.csv --part stalled --whole watched"
        )
        {
            csv,
            part,
            whole,
            confidence,
            format,
        };
        command.SetAction(parsed =>
        {
            var z = StatsArguments.Z(parsed.GetValue(confidence)!);
            var sums = Sums(parsed.GetValue(csv)!, parsed.GetValue(part)!, parsed.GetValue(whole)!);
            var estimate = ClusteredShare.Estimate(sums, z);
            if (parsed.GetValue(format) == "json")
                Console.WriteLine(
                    CliJson.Page(
                        new
                        {
                            n = sums.Viewers,
                            ratio = estimate?.Share,
                            se = estimate?.StandardError,
                            low = estimate?.Interval.Low,
                            high = estimate?.Interval.High,
                        }
                    )
                );
            else
                Console.WriteLine(
                    estimate is { } found
                        ? $"{sums.Viewers} viewers: {StatsText.Number(found.Share)}, se {StatsText.Number(found.StandardError)}, interval {StatsText.Interval(found.Interval)}"
                        : "There is no ratio: it takes two viewers, and a whole above 0."
                );
            return ExitCodes.Fine;
        });
        return command;
    }

    private static ClusterSums Sums(string source, string part, string whole)
    {
        using var csv = StatsCsv.Open(source);
        var (parts, wholes) = (csv.Column(part, "--part"), csv.Column(whole, "--whole"));
        var sums = default(ClusterSums);
        while (csv.Next())
        {
            var (of, all) = (csv.Number(parts), csv.Number(wholes));
            if (of > all)
                throw csv.Wrong(parts, $"is more than its whole, {csv.Text(wholes)}");
            sums += ClusterSums.Of(of, all);
        }

        return sums;
    }
}
