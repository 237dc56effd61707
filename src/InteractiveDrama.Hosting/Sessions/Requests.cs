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
    public static IReadOnlyList<PlayerEvent> Events(IReadOnlyList<PlayerEvent>? events)
    {
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
