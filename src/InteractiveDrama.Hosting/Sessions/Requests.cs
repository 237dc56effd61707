using System.Globalization;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Checks what clients send before anything is done with it.</summary>
internal static class Requests
{
    private const int LongestName = 200;
    private const int MostEvents = 100;
    private const int LongestWait = 3_600_000;
    private const int LongestText = 300;

    /// <summary>A command's id in its one spelling.</summary>
    public static string Command(string? commandId) =>
        Guid.TryParse(commandId, out var id) && id != Guid.Empty
            ? id.ToString("D")
            : throw Faults.Invalid(
                "commandId must be a UUID made by the client, new for each command."
            );

    /// <summary>A session's id in its one spelling.</summary>
    public static string Session(string? session) =>
        Guid.TryParse(Named(session, "session"), out var id)
            ? id.ToString("N")
            : throw Faults.UnknownSession();

    /// <summary>A turn that must be there.</summary>
    public static int Turn(int turn, string field = "turn") =>
        turn < 0 ? throw Faults.Invalid($"{field} is missing, or below 0.") : turn;

    /// <summary>A name that may be absent.</summary>
    public static string? Optional(string? value, string field) =>
        value is null ? null : Named(value, field);

    /// <summary>A name that must be there.</summary>
    public static string Named(string? value, string field) =>
        string.IsNullOrWhiteSpace(value) ? throw Faults.Invalid($"{field} is missing.")
        : value.Length > LongestName
            ? throw Faults.Invalid($"{field} is longer than {LongestName} characters.")
        : value;

    /// <summary>A number that may be absent and is never negative.</summary>
    public static int? NotNegative(int? value, string field, int most = int.MaxValue) =>
        value is < 0 || value > most
            ? throw Faults.Invalid($"{field} must be between 0 and {most}.")
            : value;

    /// <summary>A player's events.</summary>
    public static IReadOnlyList<PlayerEvent> Events(ReportRequest request)
    {
        var events = request.Events;
        Player(request.Player);
        Moment(request.SentAt, "sentAt");
        // A body over HTTP may say null.
        if (events is null)
        {
            throw Faults.Invalid("events is missing.");
        }
        if (events.Count > MostEvents || events.Any(happened => happened is null))
        {
            throw Faults.Invalid($"events must hold at most {MostEvents} events.");
        }
        foreach (var happened in events)
        {
            Optional(happened.Shot, "shot");
            Optional(happened.Take, "take");
            NotNegative(happened.WaitMs, "waitMs", LongestWait);
            NotNegative(happened.GapMs, "gapMs", LongestWait);
            Turn(happened.Turn);
            Numbered(happened);
            if (happened.Origin is { } origin && !Enum.IsDefined(origin))
            {
                throw Faults.Invalid("origin is none of ahead, waited and fallback.");
            }
            if (!Enum.IsDefined(happened.Kind))
            {
                throw Faults.Invalid("kind is missing, or none of the kinds a player may tell.");
            }
            if (happened.Kind is PlayerEventKind.ShotReported)
            {
                Report(happened);
            }
        }
        return events;
    }

    /// <summary>Who numbers a player's events: a UUID; an empty one when nobody said.</summary>
    public static Guid Player(string? player) =>
        player is null ? Guid.Empty
        : Guid.TryParse(player, out var id) ? id
        : throw Faults.Invalid("player must be a UUID made by the client, one for each session.");

    /// <summary>A moment by the client's clock; null when it was not told.</summary>
    public static DateTimeOffset? Moment(string? moment, string field) =>
        moment is null ? null
        : DateTimeOffset.TryParse(
            moment,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at
        )
            ? at
        : throw Faults.Invalid($"{field} must be a time such as 2026-11-22T04:20:00.123Z.");

    private static void Numbered(PlayerEvent happened)
    {
        if ((happened.Id is null) != (happened.Seq is null))
        {
            throw Faults.Invalid("id and seq come together, or neither.");
        }
        if (happened.Id is { } id && (!Guid.TryParse(id, out var given) || given.Version != 7))
        {
            throw Faults.Invalid("id must be a UUID of version 7, made once for each event.");
        }
        NotNegative(happened.Seq, "seq");
        Moment(happened.At, "at");
    }

    private static void Report(PlayerEvent report)
    {
        Named(report.Shot, "shot");
        if (report.Reason is not { } reason || !Enum.IsDefined(reason))
        {
            throw Faults.Invalid("reason is missing, or none of the reasons to report a shot.");
        }
        if (report.Text?.Length > LongestText)
        {
            throw Faults.Invalid($"text is longer than {LongestText} characters.");
        }
    }
}
