using System.CommandLine;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Export;
using InteractiveDrama.Cli.Analytics;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama analytics export STORY</c>: the events or the counters of a story, for other programs.</summary>
internal static class AnalyticsExportCommand
{
    private const string Events = "events";
    private const string Counters = "counters";

    public static Command Create()
    {
        var story = new Argument<string>("STORY")
        {
            Description =
                "A project folder, an .ink file or a .drama package; or the story's id in the data folder.",
        };
        var what = new Option<string>("--what")
        {
            Description =
                "events: each thing that happened; counters: the sums that reports are made of.",
            DefaultValueFactory = _ => Events,
        };
        what.AcceptOnlyFromAmong(Events, Counters);
        var simulated = new Option<bool>("--simulated")
        {
            Description = "Synthetic viewers; without it, real ones.",
        };
        var format = Arguments.Format("csv", "jsonl");
        var output = Arguments.Output();
        var data = Arguments.Data();
        var command = new Command(
            "export",
            "Give out the events or the counters of a story, as a table or as one JSON object a line.\n\nExample: drama analytics export stories/the-lamp --what events --format jsonl -o events.jsonl"
        )
        {
            story,
            what,
            simulated,
            format,
            output,
            data,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(what) == Events,
                    parsed.GetValue(simulated),
                    parsed.GetValue(format) == "csv",
                    parsed.GetValue(output),
                    parsed.GetValue(data)!,
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string argument,
        bool events,
        bool simulated,
        bool csv,
        string? output,
        string data,
        CancellationToken cancellation
    )
    {
        await using var analytics = await AnalyticsData.OpenAsync(data, cancellation);
        if (await IdAsync(argument, analytics.Events, cancellation) is not { } story)
            return ExitCodes.Failed;
        await using var to = output is null
            ? new BufferedStream(Console.OpenStandardOutput())
            : (Stream)new FileStream(output, FileMode.Create, FileAccess.Write);
        if (events)
        {
            var sessions = analytics.Events.ReadAsync(
                new EventQuery { Story = story, Simulated = simulated },
                cancellation
            );
            var written = csv
                ? await EventExport.CsvAsync(sessions, to)
                : await EventExport.JsonLinesAsync(sessions, to);
            await Console.Error.WriteLineAsync($"{written:N0} events.");
            return ExitCodes.Fine;
        }
        var counts = CounterExport
            .Sorted(
                (
                    await analytics.Events.CountsAsync(
                        story,
                        TimeProvider.System.GetUtcNow(),
                        cancellation
                    )
                ).Where(one => one.Cell.Simulated == simulated)
            )
            .ToList();
        if (csv)
            CounterExport.Csv(counts, to);
        else
            CounterExport.JsonLines(counts, to);
        await Console.Error.WriteLineAsync($"{counts.Count:N0} counters.");
        return ExitCodes.Fine;
    }

    /// <summary>The story's id; null after the findings of a story with errors were printed.</summary>
    private static async Task<string?> IdAsync(
        string argument,
        IEventStore store,
        CancellationToken cancellation
    ) =>
        !Path.Exists(argument) && (await store.CellsAsync(argument, cancellation)).Count > 0
            ? argument
            : LoadedStory.Load(argument)?.Id;
}
