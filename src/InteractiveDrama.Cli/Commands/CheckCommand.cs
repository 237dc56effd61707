using System.CommandLine;
using InteractiveDrama.Cli.Comparing;
using InteractiveDrama.Exploration;
using InteractiveDrama.Exploration.Comparison;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Compilation;
using Spectre.Console;
using Severity = InteractiveDrama.Stories.Diagnostics.Severity;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama check STORY</c>: everything that is to say of a script.</summary>
internal static class CheckCommand
{
    /// <summary>How long comparing with an older version may take.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(60);

    public static Command Create()
    {
        var story = Arguments.Story();
        var format = Arguments.Format("text", "json");
        var against = new Option<string?>("--against")
        {
            Description =
                "Say what differs from an older version (a package, or a project folder), and where its viewers would go on.",
        };
        var command = new Command(
            "check",
            "Say what is wrong with a story, with file, line and a way to mend it.\n\nExample: drama check stories/the-lamp --against the-lamp.drama"
        )
        {
            story,
            against,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Run(
                        parsed.GetValue(story)!,
                        parsed.GetValue(against),
                        parsed.GetValue(format)!,
                        cancellation
                    )
                )
        );
        return command;
    }

    private static int Run(
        string argument,
        string? against,
        string format,
        CancellationToken cancellation
    )
    {
        var result = StoryLoader.Load(argument);
        var comparison = against is null ? null : Compare(result, against, cancellation);
        if (format == "json")
        {
            var found = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["story"] = result.Story,
                ["errors"] = result.Errors,
                ["warnings"] = result.Warnings,
                ["diagnostics"] = result.Diagnostics,
            };
            if (against is not null)
                found["against"] = comparison is null ? null : ComparisonJson.Of(comparison);
            Console.WriteLine(CliJson.Page(found));
        }
        else
        {
            Print(result);
            if (comparison is not null)
                new ComparisonText(AnsiConsole.Console, against!).Print(comparison);
        }

        return result.Errors > 0 ? ExitCodes.Failed : ExitCodes.Fine;
    }

    /// <summary>Compares with an older version; null when the story does not compile, which says enough.</summary>
    private static VersionComparison? Compare(
        CompilationResult result,
        string against,
        CancellationToken cancellation
    )
    {
        var before = StoryLoader.Load(against);
        if (before.Package is not { } old)
            throw new UsageException(
                $"The version to compare with, '{against}', has errors of its own: {before.Diagnostics.First(d => d.Severity == Severity.Error)}"
            );
        return result.Package is { } package
            ? VersionComparison.Of(
                old,
                package,
                new ExplorationOptions { MaxTime = MostTime },
                cancellation: cancellation
            )
            : null;
    }

    private static void Print(CompilationResult result)
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

    private static string Count(int number, string noun) =>
        number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
