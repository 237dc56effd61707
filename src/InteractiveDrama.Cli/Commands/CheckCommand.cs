using System.CommandLine;
using InteractiveDrama.Cli.Checking;
using InteractiveDrama.Exploration.Diagnostics;

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
        var against = new Option<string?>("--against")
        {
            Description =
                "Say what differs from an older version (a package, or a project folder), and where its viewers would go on.",
        };
        var format = Arguments.Format("text", "json", "sarif");
        var command = new Command(
            "check",
            "Say what is wrong with a story, with file, line and a way to mend it.\n\nExample: drama check stories/the-lamp --against the-lamp.drama"
        )
        {
            story,
            states,
            skip,
            against,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Run(
                        parsed.GetValue(story)!,
                        parsed.GetValue(skip) ? null : Bounds(parsed.GetValue(states)),
                        parsed.GetValue(against),
                        parsed.GetValue(format)!,
                        cancellation
                    )
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

    private static int Run(
        string argument,
        DynamicOptions? bounds,
        string? against,
        string format,
        CancellationToken cancellation
    )
    {
        var check = Check.Of(argument, bounds, against, cancellation);
        switch (format)
        {
            case "json":
                Console.WriteLine(CliJson.Page(CheckJson.Of(check)));
                break;
            case "sarif":
                var files = new CheckedFiles(argument);
                Console.WriteLine(
                    CliJson.Page(
                        SarifLog.Of(
                            check.Result.Diagnostics,
                            files.Uri,
                            files.Line,
                            CheckedFiles.Pages
                        )
                    )
                );
                break;
            default:
                CheckText.Print(check);
                break;
        }

        return check.Result.Errors > 0 ? ExitCodes.Failed : ExitCodes.Fine;
    }
}
