using System.CommandLine;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Cli.Analytics;
using InteractiveDrama.Cli.Pages;
using InteractiveDrama.Cli.Publishing;
using InteractiveDrama.Cli.Reports;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama report STORY</c>: which branches keep viewers.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var story = new Argument<string>("STORY")
        {
            Description =
                "A project folder, an .ink file or a .drama package; with --url, the story's id there.",
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
            data,
            url,
            key,
            format,
            output,
        };
        questions.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(data)!,
                    parsed.GetValue(url),
                    PlatformOptions.KeyOf(parsed.GetValue(key)),
                    questions.Read(parsed),
                    parsed.GetValue(format)!,
                    parsed.GetValue(output),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string argument,
        string data,
        string? url,
        string? key,
        ReportOptions options,
        string format,
        string? output,
        CancellationToken cancellation
    )
    {
        var report = url is null
            ? await MakeAsync(argument, data, options, cancellation)
            : await FetchAsync(argument, url, key, options, cancellation);
        if (report is null)
            return ExitCodes.Failed;
        if (format == "text" && output is null)
        {
            ReportText.Print(report, argument);
            return ExitCodes.Fine;
        }

        var text = format switch
        {
            "json" => CliJson.Page(report),
            "html" => SavedPage.Make("report", report, Arguments.PagesFolder),
            _ => throw new UsageException(
                "A report in a file is JSON or HTML: add --format json or --format html."
            ),
        };
        if (output is null)
            Console.WriteLine(text);
        else
            await File.WriteAllTextAsync(output, text + "\n", cancellation);
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
        var subject = ReportSubject.Of(story.Id, story.Package);
        await using var counted = await AnalyticsData.FindAsync(data, cancellation);
        var report = counted is null
            ? ReportBuilder.Build(subject, ReportCounts.None, options, DateTimeOffset.UtcNow)
            : await new ReportMaker(counted.Events, TimeProvider.System).MakeAsync(
                subject,
                options,
                cancellation
            );
        if (ReportQuestions.Unknown(options, report.Dimensions) is { } unknown)
            throw new UsageException(unknown);
        return report;
    }
}
