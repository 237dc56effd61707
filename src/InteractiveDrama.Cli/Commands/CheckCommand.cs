using System.CommandLine;
using InteractiveDrama.Cli.Checking;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Compilation;
using Spectre.Console;
using Severity = InteractiveDrama.Stories.Diagnostics.Severity;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama check STORY</c>: everything that is to say of a script.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var story = Arguments.Story();
        var format = Arguments.Format("text", "json", "sarif");
        var command = new Command(
            "check",
            "Say what is wrong with a story, with file, line and a way to mend it.\n\nExample: drama check stories/the-lamp"
        )
        {
            story,
            format,
        };
        command.SetAction(parsed => Run(parsed.GetValue(story)!, parsed.GetValue(format)!));
        return command;
    }

    private static int Run(string argument, string format)
    {
        var result = StoryLoader.Load(argument);
        if (format == "json")
        {
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        story = result.Story,
                        errors = result.Errors,
                        warnings = result.Warnings,
                        diagnostics = result.Diagnostics,
                    }
                )
            );
        }
        else if (format == "sarif")
        {
            var files = new CheckedFiles(argument);
            Console.WriteLine(
                CliJson.Page(
                    SarifLog.Of(result.Diagnostics, files.Uri, files.Line, CheckedFiles.Pages)
                )
            );
        }
        else
        {
            Print(result);
        }

        return result.Errors > 0 ? ExitCodes.Failed : ExitCodes.Fine;
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
