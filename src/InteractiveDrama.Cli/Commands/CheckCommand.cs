using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using InteractiveDrama.Cli.Checking;
using InteractiveDrama.Cli.Exploring;
using InteractiveDrama.Exploration.Diagnostics;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;
using Spectre.Console;
using Severity = InteractiveDrama.Stories.Diagnostics.Severity;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama check STORY</c>: everything that is to say of a script.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var story = Arguments.Story();
        var states = new Option<int?>("--explore-states")
        {
            Description =
                "Go through at most so many states, for what the script alone does not show; 20,000 within two seconds unless told.",
        };
        var skip = new Option<bool>("--no-explore") { Description = "Look at the script alone." };
        var format = Arguments.Format("text", "json", "sarif");
        var command = new Command(
            "check",
            "Say what is wrong with a story, with file, line and a way to mend it.\n\nExample: drama check stories/the-lamp"
        )
        {
            story,
            states,
            skip,
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(story)!,
                parsed.GetValue(skip) ? null : Bounds(parsed.GetValue(states)),
                parsed.GetValue(format)!
            )
        );
        return command;
    }

    // Who says how many states wants the same findings whatever the machine's speed.
    private static DynamicOptions Bounds(int? states) =>
        states switch
        {
            null => new DynamicOptions(),
            < 1 => throw new UsageException(
                $"--explore-states {states} is out of range; give 1 or more."
            ),
            { } most => new DynamicOptions { MaxStates = most, MaxTime = null },
        };

    private static int Run(string argument, DynamicOptions? bounds, string format)
    {
        var compiled = StoryLoader.Load(argument);
        var report =
            bounds is not null && compiled.Package is { } package
                ? DynamicDiagnostics.Find(
                    compiled,
                    bounds,
                    new WitnessWords(package, argument).Command
                )
                : null;
        var result = report is null
            ? compiled
            : compiled with
            {
                Diagnostics = [.. report.Findings.Select(f => f.Finding)],
            };
        if (format == "json")
        {
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        story = result.Story,
                        errors = result.Errors,
                        warnings = result.Warnings,
                        diagnostics = result.Diagnostics.Select(
                            (d, i) => Json(d, report?.Findings[i].Witness)
                        ),
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
            if (report is not null)
                AnsiConsole.MarkupLineInterpolated(
                    $"[grey]{Explored(report)} in {report.Time.TotalSeconds:0.0} s.[/]"
                );
        }

        return result.Errors > 0 ? ExitCodes.Failed : ExitCodes.Fine;
    }

    // A finding's own fields, and the way to see it where there is one.
    private static JsonNode Json(Diagnostic finding, Witness? witness)
    {
        var json = CliJson.Node(finding);
        if (witness is not null)
            json["witness"] = CliJson.Node(witness);
        return json;
    }

    private static string Explored(DynamicReport report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Explored {report.States:N0} states{(report.IsExhaustive ? ", all there are," : "")}"
        );

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
