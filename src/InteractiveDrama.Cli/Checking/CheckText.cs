using System.Globalization;
using InteractiveDrama.Cli.Comparing;
using InteractiveDrama.Exploration.Diagnostics;
using InteractiveDrama.Stories.Compilation;
using Spectre.Console;
using Severity = InteractiveDrama.Stories.Diagnostics.Severity;

namespace InteractiveDrama.Cli.Checking;

/// <summary>A check as a writer reads it.</summary>
internal static class CheckText
{
    public static void Print(Check check)
    {
        Findings(check.Result);
        if (check.Played is { } played)
            AnsiConsole.MarkupLineInterpolated(
                $"[grey]{Explored(played)} in {played.Time.TotalSeconds:0.0} s.[/]"
            );
        if (check.Comparison is { } comparison)
            new ComparisonText(AnsiConsole.Console, check.Against!).Print(comparison);
    }

    private static void Findings(CompilationResult result)
    {
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in result.Diagnostics)
        {
            var colour = finding.Severity switch
            {
                Severity.Error => "red",
                Severity.Warning => "yellow",
                _ => "grey",
            };
            AnsiConsole.MarkupLineInterpolated($"[{colour}]{finding.ToString()}[/]");
            AnsiConsole.MarkupLineInterpolated(
                explained.Add(finding.Code)
                    ? (FormattableString)
                        $"    [grey]{finding.Help} (drama explain {finding.Code})[/]"
                    : $"    [grey]{finding.Help}[/]"
            );
        }

        var beats = result.Package is { } package
            ? $" {Count(package.Decisions.Length, "decision")}, {Count(package.Endings.Length, "ending")}."
            : "";
        AnsiConsole.MarkupLineInterpolated(
            $"{result.Story}: {Count(result.Errors, "error")}, {Count(result.Warnings, "warning")}.{beats}"
        );
    }

    private static string Explored(DynamicReport report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Explored {report.States:N0} states{(report.IsExhaustive ? ", all there are," : "")}"
        );

    private static string Count(int number, string noun) =>
        number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
