using System.CommandLine;
using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Cli.Statistics;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama stats srm COUNT:WEIGHT ..</c>: whether the arms of an experiment have their shares.</summary>
internal static class StatsSrmCommand
{
    public static Command Create()
    {
        var arms = new Argument<string[]>("COUNT:WEIGHT")
        {
            Description = "For each arm its viewers and its weight, such as 600:0.5.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "srm",
            "The sample ratio check: whether the arms of an experiment have as many viewers as their weights say.\n\nExample: drama stats srm 600:0.5 400:0.5"
        )
        {
            arms,
            format,
        };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(arms)!.Select(Arm).ToArray();
            if (given.Length < 2)
                throw new UsageException(
                    "One arm has no ratio; give two or more, such as 600:0.5 400:0.5."
                );
            long[] counts = [.. given.Select(arm => arm.Count)];
            double[] weights = [.. given.Select(arm => arm.Weight)];
            var test = SampleRatio.Test(counts, weights);
            Console.WriteLine(
                parsed.GetValue(format) == "json"
                    ? CliJson.Page(
                        new
                        {
                            chi2 = test.ChiSquare,
                            df = test.Degrees,
                            p = test.P,
                        }
                    )
                    : $"{StatsText.Test(test)}: {Verdict(counts, weights)}"
            );
            return ExitCodes.Fine;
        });
        return command;
    }

    private static string Verdict(long[] counts, double[] weights) =>
        SampleRatio.IsBroken(counts, weights) switch
        {
            true => "the arms do not have their shares, so do not trust their comparison.",
            false => "nothing speaks against the shares.",
            null =>
                $"too few viewers for a verdict, it takes {SampleRatio.ViewersPerArm * counts.Length}.",
        };

    private static (long Count, double Weight) Arm(string word)
    {
        var parts = word.Split(':');
        return parts.Length == 2 && StatsArguments.Number(parts[1]) is { } weight and > 0
            ? (StatsArguments.Count(parts[0]), weight)
            : throw new UsageException(
                $"'{word}' is no arm; give its viewers and a weight above 0, such as 600:0.5."
            );
    }
}
