using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>What a rendering came to, for people.</summary>
internal static class RenderText
{
    private const int MostProblems = 10;

    public static void Print(RenderResult result, IAnsiConsole screen)
    {
        foreach (var note in result.Notes)
        {
            screen.WriteLine(note);
        }
        screen.WriteLine(
            result.IsDryRun
                ? $"{Count(result.Planned, "shot")} to make, {result.Cached} there; {Count(result.Voices.Planned, "voice")} to make, {result.Voices.Cached} there."
                : $"{Count(result.Made, "shot")} made, {result.Cached} there before, {result.Failed} missing; {Count(result.Voices.Made, "voice")} made, {result.Voices.Cached} there before, {result.Voices.Failed} missing."
        );
        if (result.IsDryRun && result.Takes > 0)
        {
            screen.WriteLine($"Providers are asked for {Count(result.Takes, "take")}.");
        }
        if (result.Estimate > 0 || result.Cost > 0)
        {
            screen.WriteLine(Money(result));
        }
        if (!result.Blocked.IsEmpty)
        {
            screen.WriteLine(
                $"Only people may make {Listed(result.Blocked)}: bring the media with 'drama takes add'."
            );
        }
        foreach (var problem in result.Problems.Take(MostProblems))
        {
            screen.WriteLine($"{problem.Id}: {problem.Message}");
        }
        if (result.Problems.Length > MostProblems)
        {
            screen.WriteLine($"… and {result.Problems.Length - MostProblems} more.");
        }
    }

    private static string Money(RenderResult result)
    {
        var estimate = Amount(result.Estimate, result.Currency);
        var left = result.Left is { } some
            ? $"{Amount(some, result.Currency)} may be spent"
            : "there is no limit";
        return result.IsDryRun
            ? $"It would cost {estimate} at most; {left}."
            : $"It cost {Amount(result.Cost, result.Currency)}; {estimate} was the most expected.";
    }

    /// <summary>An amount of money in words.</summary>
    public static string Amount(decimal amount, string currency) =>
        string.Create(CultureInfo.InvariantCulture, $"{currency} {amount:0.00##}");

    private static string Listed(ImmutableArray<string> ids) =>
        ids.Length <= MostProblems
            ? string.Join(", ", ids)
            : $"{string.Join(", ", ids.Take(MostProblems))} and {ids.Length - MostProblems} more";

    private static string Count(int count, string what) =>
        count == 1 ? $"1 {what}" : $"{count} {what}s";
}
