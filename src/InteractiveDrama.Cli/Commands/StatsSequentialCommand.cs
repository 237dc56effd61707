using System.CommandLine;
using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Cli.Statistics;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama stats sequential --a .. --b ..</c>: a lift that may be looked at every day.</summary>
internal static class StatsSequentialCommand
{
    private const string Form = "give SUM,SUMSQ,N for values or K/N for a share, such as 120/1000";

    public static Command Create()
    {
        var a = new Option<string>("--a")
        {
            Description = "The baseline: SUM,SUMSQ,N or K/N.",
            Required = true,
        };
        var b = new Option<string>("--b")
        {
            Description = "The arm compared with it, in the same form.",
            Required = true,
        };
        var relative = new Option<bool>("--relative")
        {
            Description = "Give the lift as a share of the baseline's mean.",
        };
        var tuning = new Option<string>("--tuning")
        {
            Description =
                "The number of viewers in both arms at which the interval is tightest; fix it beforehand.",
            DefaultValueFactory = _ => "5000",
        };
        var confidence = StatsArguments.Confidence();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "sequential",
            "The lift of B over A with an interval and a p-value that hold however often they are looked at.\n\nExample: drama stats sequential --a 120/1000 --b 150/1000"
        )
        {
            a,
            b,
            relative,
            tuning,
            confidence,
            format,
        };
        command.SetAction(parsed =>
        {
            var (baseline, other) = (parsed.GetValue(a)!, parsed.GetValue(b)!);
            if (
                baseline.Contains('/', StringComparison.Ordinal)
                != other.Contains('/', StringComparison.Ordinal)
            )
                throw new UsageException(
                    "--a and --b are of different kinds; give both as SUM,SUMSQ,N or both as K/N."
                );
            var test = new SequentialTest(
                StatsArguments.Level(parsed.GetValue(confidence)!),
                StatsArguments.Number(parsed.GetValue(tuning)!) is { } viewers and > 0
                    ? viewers
                    : throw new UsageException(
                        $"--tuning '{parsed.GetValue(tuning)}' is no number of viewers above 0; 5000 is usual."
                    )
            );
            var lift = test.Compare(
                Arm("--a", baseline),
                Arm("--b", other),
                parsed.GetValue(relative)
            );
            Console.WriteLine(
                parsed.GetValue(format) == "json"
                    ? CliJson.Page(
                        new
                        {
                            lift = lift.Lift,
                            se = lift.StandardError,
                            low = lift.Interval?.Low,
                            high = lift.Interval?.High,
                            p = lift.P,
                        }
                    )
                    : Text(lift)
            );
            return ExitCodes.Fine;
        });
        return command;
    }

    private static string Text(SequentialLift lift) =>
        (lift.Lift, lift.Interval) switch
        {
            (null, _) => "There is no lift: an arm has no viewers, or the baseline's mean is 0.",
            (_, null) =>
                $"lift {StatsText.Number(lift.Lift)}, no interval yet: in one arm all viewers are alike.",
            (_, { } interval) =>
                $"lift {StatsText.Number(lift.Lift)}, se {StatsText.Number(lift.StandardError)}, interval {StatsText.Interval(interval)}, p {StatsText.Number(lift.P)}",
        };

    private static Sample Arm(string option, string word)
    {
        try
        {
            var share = word.Split('/');
            if (share.Length == 2)
                return Sample.OfShare(
                    StatsArguments.Count(share[0]),
                    StatsArguments.Count(share[1])
                );
            var sums = word.Split(',');
            if (
                sums.Length == 3
                && StatsArguments.Number(sums[0]) is { } sum
                && StatsArguments.Number(sums[1]) is { } squares
            )
                return Sample.OfValues(sum, squares, StatsArguments.Count(sums[2]));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new UsageException($"{option} '{word}' has more than there were; {Form}.");
        }
        catch (ArgumentException)
        {
            throw new UsageException(
                $"{option} '{word}': no values have such sums, SUMSQ is at least SUM × SUM / N."
            );
        }

        throw new UsageException($"{option} '{word}' is no arm; {Form}.");
    }
}
