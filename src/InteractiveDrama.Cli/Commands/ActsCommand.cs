using System.CommandLine;
using System.Globalization;
using System.Text;
using InteractiveDrama.Cli.Keys;
using InteractiveDrama.Hosting.Administration;
using InteractiveDrama.Playback.Access;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama acts</c>: what was done to a server, and by whom.</summary>
internal static class ActsCommand
{
    private const int Page = 1000;

    public static Command Create()
    {
        var data = Arguments.Data();
        var after = new Option<long>("--after")
        {
            Description = "Only acts with a greater number.",
        };
        var format = Arguments.Format("text", "jsonl", "csv");
        var command = new Command(
            "acts",
            "Give out the log of acts: who published, granted, deleted, made keys, and when.\n\nExample: drama acts --format csv"
        )
        {
            data,
            after,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(data)!,
                    parsed.GetValue(after),
                    parsed.GetValue(format)!,
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string data,
        long after,
        string format,
        CancellationToken cancellation
    )
    {
        await using var store = AccessStore.Find(data);
        if (format == "csv")
            Console.Write(Encoding.UTF8.GetString(ActLines.Csv([], header: true)));
        while (
            store is not null
            && await store.Acts.ReadAsync(after, Page, cancellation) is { IsEmpty: false } acts
        )
        {
            Console.Write(
                format == "csv"
                    ? Encoding.UTF8.GetString(ActLines.Csv(acts, header: false))
                    : string.Concat(
                        acts.Select(act =>
                            (format == "jsonl" ? ActLines.Json(act) : Text(act)) + "\n"
                        )
                    )
            );
            after = acts[^1].Seq;
        }

        return ExitCodes.Fine;
    }

    private static string Text(StoredAct stored)
    {
        var (seq, act) = stored;
        var at = act.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var change = (act.Before, act.After) switch
        {
            (null, null) => "",
            (null, { } made) => $"  {made}",
            ({ } gone, null) => $"  was {gone}",
            ({ } before, { } now) => $"  {before} -> {now}",
        };
        return $"{seq}  {at}  {act.Who}  {act.What}  {act.Subject}{change}";
    }
}
