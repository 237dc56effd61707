using System.CommandLine;
using System.Globalization;
using InteractiveDrama.Cli.Costs;
using InteractiveDrama.Cli.Rendering;
using InteractiveDrama.Cli.Review;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama costs STORY</c>: what its takes cost.</summary>
internal static class CostsCommand
{
    public static Command Create()
    {
        var story = Arguments.Story();
        var rate = new Option<decimal?>("--human-rate")
        {
            Description =
                "What a finished minute costs you without AI, in the story's currency, to compare with.",
        };
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "costs",
            "Say what a story's takes cost: money for each approved minute by tier, takes and rejections for each approved shot, reviewers' time.\n\nExample: drama costs stories/prompt-side --human-rate 900"
        )
        {
            story,
            rate,
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(rate),
                    parsed.GetValue(data)!,
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string argument,
        decimal? rate,
        string data,
        bool json,
        CancellationToken cancellation
    )
    {
        if (rate is <= 0)
            throw new UsageException(
                $"--human-rate {rate} is not above 0; give what a minute costs."
            );
        var (id, needs, rule, story) = ReviewedStory.Load(argument, cancellation);
        await using var library = MediaLibrary.Find(data);
        var report = CostReport.Of(
            id,
            library is null
                ? []
                : await new TakeCases(library.Takes, library.Reviews, library.Jobs).ListAsync(
                    id,
                    rule,
                    needs,
                    null,
                    cancellation
                )
        );
        var verdict = Verdict(report, rate, story.Package.Settings.Shots.Currency);
        if (json)
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        report,
                        humanRate = rate,
                        verdict,
                    }
                )
            );
        else
            Print(report, verdict);
        return ExitCodes.Fine;
    }

    private static void Print(CostReport report, string? verdict)
    {
        foreach (var tier in report.Tiers)
        {
            var each = tier.PerMinute is { } minute
                ? $", {RenderText.Amount(Math.Round(minute, 2), tier.Currency)} for each of {Number(tier.ApprovedMinutes)} approved minutes"
                : ", no approved minute";
            Console.WriteLine(
                $"{tier.Tier, -9} {tier.Takes} takes, {RenderText.Amount(tier.Cost, tier.Currency)}{each}"
            );
        }
        Console.WriteLine(
            report.Candidates is { } candidates
                ? $"{report.ApprovedShots} approved shots and lines: {Number(candidates)} takes and {Number(report.Rejections ?? 0)} rejections for each."
                : "Nothing is approved yet."
        );
        Console.WriteLine(
            $"Reviewers said they looked for {Number(report.ReviewerMinutes)} minutes"
                + (
                    report.ReviewerMinutesPerMinute is { } time
                        ? $", {Number(time)} for each approved minute of film."
                        : "."
                )
        );
        if (verdict is not null)
            Console.WriteLine(verdict);
    }

    // Two figures are compared that are in the same currency, and nothing is said beyond them.
    private static string? Verdict(CostReport report, decimal? rate, string currency)
    {
        if (rate is not { } human)
            return null;
        if (
            report.Tiers.FirstOrDefault(tier => tier.Tier == "final" && tier.Currency == currency)
            is not { PerMinute: { } minute }
        )
            return $"No minute of film in {currency} is approved, so there is nothing to compare with {RenderText.Amount(human, currency)}.";
        var difference = Math.Abs(minute - human);
        return $"An approved minute cost {RenderText.Amount(Math.Round(difference, 2), currency)} {(minute < human ? "less" : "more")} than {RenderText.Amount(human, currency)}; reviewers' time is not in it.";
    }

    private static string Number(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);
}
