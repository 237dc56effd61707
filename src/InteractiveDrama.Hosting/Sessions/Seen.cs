using System.Collections.Immutable;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>What a player saw, as the record keeps it. The clock's kinds and reports of shots have records of their own.</summary>
internal static class Seen
{
    /// <summary>The events to keep; none of a turn that is yet to come.</summary>
    public static ImmutableArray<SessionEvent> Of(
        IReadOnlyList<PlayerEvent> events,
        int turn,
        DateTimeOffset now
    ) =>
        [
            .. events
                .Where(seen => seen.Turn <= turn)
                .Select(seen => Kind(seen) is { } kind ? Of(seen, kind, now) : null)
                .OfType<SessionEvent>(),
        ];

    private static SessionEvent Of(PlayerEvent seen, string kind, DateTimeOffset now) =>
        new(
            Guid.CreateVersion7(now),
            kind,
            seen.Turn,
            now,
            seen.Shot,
            Time(seen.WaitMs),
            Time(seen.GapMs),
            Origin(seen.Origin)
        );

    private static string? Kind(PlayerEvent seen) =>
        seen.Kind switch
        {
            PlayerEventKind.PlayStarted => "playStarted",
            PlayerEventKind.ShotShown => "shotShown",
            PlayerEventKind.ShotFailed => "shotFailed",
            PlayerEventKind.Stalled => "stalled",
            _ => null,
        };

    private static string? Origin(CutOrigin? origin) =>
        origin switch
        {
            CutOrigin.Ahead => "ahead",
            CutOrigin.Waited => "waited",
            CutOrigin.Fallback => "fallback",
            _ => null,
        };

    private static TimeSpan? Time(int? milliseconds) =>
        milliseconds is { } time ? TimeSpan.FromMilliseconds(time) : null;
}
