using System.CommandLine;
using InteractiveDrama.Cli.Analytics;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama analytics</c>: what is counted of viewers, and what it is counted from.</summary>
internal static class AnalyticsCommand
{
    public static Command Create() =>
        new(
            "analytics",
            "The events that reports are counted from: how many there are, count them anew, give them out.\n\nExample: drama analytics status"
        )
        {
            Status(),
            Rebuild(),
            AnalyticsExportCommand.Create(),
        };

    private static Command Status()
    {
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "status",
            "Say what has come in, what was left out and why, and how far the record is counted.\n\nExample: drama analytics status --data data"
        )
        {
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                StatusAsync(parsed.GetValue(data)!, parsed.GetValue(format) == "json", cancellation)
        );
        return command;
    }

    private static Command Rebuild()
    {
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "rebuild",
            "Count everything anew from the events, also while the server runs, and say how many counters were wrong.\n\nExample: drama analytics rebuild --data data"
        )
        {
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RebuildAsync(
                    parsed.GetValue(data)!,
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> StatusAsync(
        string data,
        bool json,
        CancellationToken cancellation
    )
    {
        await using var analytics = await AnalyticsData.OpenAsync(data, cancellation);
        var cursor = await analytics.Events.CursorAsync(cancellation);
        var totals = await analytics.Events.TotalsAsync(cancellation);
        if (json)
        {
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        cursor = new { turns = cursor.Turns, events = cursor.Events },
                        totals.Sessions,
                        totals.Events,
                        totals.Stored,
                        totals.Duplicates,
                        totals.Quarantined,
                        totals.Orphans,
                        totals.Dropped,
                        totals.Bytes,
                    }
                )
            );
            return ExitCodes.Fine;
        }
        Console.WriteLine(
            $"""
            {totals.Events:N0} events of {totals.Sessions:N0} sessions are kept, in {totals.Bytes:N0} bytes.
            Ever taken in: {totals.Stored:N0}; came again and were dropped: {totals.Duplicates:N0}; contradicted another and were kept apart: {totals.Quarantined:N0}; of unknown sessions: {totals.Orphans:N0}; lost for want of room: {totals.Dropped:N0}.
            The record of sessions is counted up to turn {cursor.Turns:N0} and event {cursor.Events:N0}.
            """
        );
        return ExitCodes.Fine;
    }

    private static async Task<int> RebuildAsync(
        string data,
        bool json,
        CancellationToken cancellation
    )
    {
        await using var analytics = await AnalyticsData.OpenAsync(data, cancellation);
        var rebuilt = await analytics.Events.RebuildAsync(
            TimeProvider.System.GetUtcNow(),
            cancellation
        );
        Console.WriteLine(
            json
                ? CliJson.Page(rebuilt)
                : $"Counted {rebuilt.Events:N0} events of {rebuilt.Sessions:N0} sessions anew: {rebuilt.Counters:N0} counters, {Wrong(rebuilt.Differed)}."
        );
        return ExitCodes.Fine;
    }

    private static string Wrong(long differed) =>
        differed == 0
            ? "all of them as they were"
            : $"{differed:N0} of them were wrong and are put right";
}
