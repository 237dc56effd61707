using System.CommandLine;
using InteractiveDrama.Cli.Analytics;
using InteractiveDrama.Cli.Keys;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama viewer</c>: the people whose sessions a server keeps.</summary>
internal static class ViewerCommand
{
    public static Command Create() =>
        new(
            "viewer",
            "The people whose sessions a server keeps.\n\nExample: drama viewer delete account-4711"
        )
        {
            Delete(),
        };

    private static Command Delete()
    {
        var viewer = new Argument<string>("ID")
        {
            Description = "The account's id, as your platform knows it.",
        };
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "delete",
            "Remove a person: sessions and those forked from them, events, what was counted of them, and opened gates. It works while the server runs or not.\n\nExample: drama viewer delete account-4711 --data data"
        )
        {
            viewer,
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                DeleteAsync(
                    parsed.GetValue(viewer)!,
                    parsed.GetValue(data)!,
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> DeleteAsync(
        string viewer,
        string data,
        bool json,
        CancellationToken cancellation
    )
    {
        await using var analytics = await AnalyticsData.OpenAsync(data, cancellation);
        var (record, counted, grants) = await analytics.Viewers.DeleteAsync(
            viewer,
            AccessStore.User
        );
        var isNobody = record.Sessions == 0 && counted.Sessions == 0 && grants == 0;
        if (json)
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        record.Sessions,
                        record.Turns,
                        record.Events,
                        analytics = counted,
                        grants,
                    }
                )
            );
        else if (!isNobody)
            Console.WriteLine(
                $"Removed {record.Sessions:N0} sessions with {record.Turns:N0} turns and {record.Events:N0} events, {grants:N0} opened gates, and {counted.Events:N0} counted events; {counted.Counters:N0} counters are lower now."
            );
        if (!isNobody)
            return ExitCodes.Fine;
        await Console.Error.WriteLineAsync(
            $"Nothing is kept of a viewer '{viewer}' in '{data}': check the id, or they were removed before."
        );
        return ExitCodes.Failed;
    }
}
