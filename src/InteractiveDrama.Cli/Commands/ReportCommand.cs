using System.CommandLine;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Cli.Pages;
using InteractiveDrama.Cli.Publishing;
using InteractiveDrama.Cli.Reports;
using Spectre.Console;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama report STORY</c>: which branches keep viewers.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var story = new Argument<string?>("STORY")
        {
            Description =
                "A project folder, an .ink file or a .drama package; with --url, the story's id there. With --compare, the id by which viewers knew it, where the packages have another.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var compare = new Option<string[]>("--compare")
        {
            Description =
                "Two versions, before and after: say what the edit between them did to retention.",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
            HelpName = "A B",
        };
        var data = Arguments.Data();
        var url = new Option<string?>("--url")
        {
            Description = "Report on the viewers of this server, such as https://play.example.org.",
        };
        var key = PlatformOptions.Key();
        var questions = new ReportQuestions();
        var format = Arguments.Format("text", "json", "html");
        var output = Arguments.Output();
        var command = new Command(
            "report",
            "Say which branches keep viewers, and where they leave.\n\nExample: drama report stories/the-lamp --simulated"
        )
        {
            story,
            compare,
            data,
            url,
            key,
            format,
            output,
        };
        questions.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                var asked = new Asked(
                    parsed.GetValue(story),
                    parsed.GetValue(data)!,
                    parsed.GetValue(url),
                    PlatformOptions.KeyOf(parsed.GetValue(key)),
                    questions.Read(parsed),
                    new Printing(parsed.GetValue(format)!, parsed.GetValue(output))
                );
                return parsed.GetValue(compare) is [var before, var after]
                    ? CompareAsync(asked, before, after, cancellation)
                    : RunAsync(asked, cancellation);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(Asked asked, CancellationToken cancellation)
    {
        if (asked.Story is not { } story)
            throw new UsageException(
                "A report is of a story: name one, such as 'drama report stories/the-lamp'."
            );
        var report = asked.Url is { } url
            ? await FetchAsync(story, url, asked.Key, asked.Options, cancellation)
            : await MakeAsync(story, asked.Data, asked.Options, cancellation);
        if (report is null)
            return ExitCodes.Failed;
        if (asked.Printing.IsOnScreen)
        {
            ReportText.Print(report, story, AnsiConsole.Console);
            return ExitCodes.Fine;
        }

        await asked.Printing.WriteAsync(
            asked.Printing.Format switch
            {
                "json" => CliJson.Page(report),
                "html" => SavedPage.Make("report", report, Arguments.PagesFolder),
                _ => throw new UsageException(
                    "A report in a file is JSON or HTML: add --format json or --format html."
                ),
            },
            cancellation
        );
        return ExitCodes.Fine;
    }

    private static async Task<int> CompareAsync(
        Asked asked,
        string before,
        string after,
        CancellationToken cancellation
    )
    {
        if (asked.Url is not null)
            throw new UsageException(
                "--compare reads a data folder: run it on the server's machine, with --data."
            );
        if (asked.Printing.Format == "html")
            throw new UsageException(
                "--compare prints text or JSON: leave --format html out, or give --format json."
            );
        if (asked.Printing is { IsOnScreen: false, Format: "text" })
            throw new UsageException("A comparison in a file is JSON: add --format json.");
        var comparison = await new VersionsRun(before, after, asked.Story).CompareAsync(
            asked.Data,
            asked.Options,
            cancellation
        );
        if (comparison is null)
            return ExitCodes.Failed;
        if (asked.Printing.IsOnScreen)
            VersionsText.Print(comparison, AnsiConsole.Console);
        else
            await asked.Printing.WriteAsync(CliJson.Page(comparison), cancellation);
        return ExitCodes.Fine;
    }

    private static async Task<StoryReport> FetchAsync(
        string argument,
        string url,
        string? key,
        ReportOptions options,
        CancellationToken cancellation
    )
    {
        using var platform = Platforms.Open(url, key);
        return await platform.GetAsync<StoryReport>(
            $"api/stories/{Platforms.StoryId(argument)}/report{ReportQuestions.Query(options)}",
            cancellation
        );
    }

    private static async Task<StoryReport?> MakeAsync(
        string argument,
        string data,
        ReportOptions options,
        CancellationToken cancellation
    )
    {
        if (LoadedStory.Load(argument) is not { } story)
            return null;
        var reports = await FolderReports.MakeAsync(
            data,
            options,
            [ReportSubject.Of(story.Id, story.Package)],
            cancellation
        );
        return reports[0];
    }

    private sealed record Asked(
        string? Story,
        string Data,
        string? Url,
        string? Key,
        ReportOptions Options,
        Printing Printing
    );

    private sealed record Printing(string Format, string? Output)
    {
        public bool IsOnScreen => Format == "text" && Output is null;

        public async Task WriteAsync(string text, CancellationToken cancellation)
        {
            if (Output is null)
                Console.WriteLine(text);
            else
                await File.WriteAllTextAsync(Output, text + "\n", cancellation);
        }
    }
}
