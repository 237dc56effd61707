using System.CommandLine;
using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Cli.Pages;
using InteractiveDrama.Cli.Publishing;
using InteractiveDrama.Cli.Reports;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

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
        var simulated = new Option<bool>("--simulated")
        {
            Description = "Report on synthetic viewers; without it, on real ones.",
        };
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
            simulated,
            format,
            output,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(data)!,
                    parsed.GetValue(url),
                    PlatformOptions.KeyOf(parsed.GetValue(key)),
                    parsed.GetValue(simulated),
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
        bool simulated,
        string format,
        string? output,
        CancellationToken cancellation
    )
    {
        var report = url is null
            ? await MakeAsync(argument, data, simulated, cancellation)
            : await FetchAsync(argument, url, key, simulated, cancellation);
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
        bool simulated,
        CancellationToken cancellation
    )
    {
        using var platform = Platforms.Open(url, key);
        return await platform.GetAsync<StoryReport>(
            $"api/stories/{Platforms.StoryId(argument)}/report{(simulated ? "?simulated=true" : "")}",
            cancellation
        );
    }

    private static async Task<StoryReport?> MakeAsync(
        string argument,
        string data,
        bool simulated,
        CancellationToken cancellation
    )
    {
        if (LoadedStory.Load(argument) is not { } story)
            return null;
        var subject = ReportSubject.Of(story.Id, story.Package);
        var options = new ReportOptions { Simulated = simulated };
        var builder = new ReportBuilder(TimeProvider.System);
        // Reading must not make a database where none is.
        if (!File.Exists(Path.Combine(data, SqliteStorageOptions.FileName)))
            return await builder.BuildAsync(
                subject,
                AsyncEnumerable.Empty<Playthrough>(),
                options,
                cancellation
            );
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSqliteStorage(new SqliteStorageOptions { Folder = data })
            .BuildServiceProvider();
        var playthroughs = services
            .GetRequiredService<IPlaythroughs>()
            .ReadAsync(story.Id, simulated, cancellation);
        return await builder.BuildAsync(subject, playthroughs, options, cancellation);
    }
}
