using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Bodies;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Analytics.Intake;

/// <summary>What a player saw, as it is counted. Reports of shots name nobody, so none of them is among it.</summary>
internal static class PlayerBodies
{
    /// <summary>The body of an event; null for what is not counted.</summary>
    public static EventBody? Of(PlayerEvent seen) =>
        seen.Kind switch
        {
            PlayerEventKind.WindowOpened => new WindowShown(),
            PlayerEventKind.PlayStarted => new PlayStarted(seen.WaitMs),
            PlayerEventKind.ShotShown => new ShotDelivered(
                seen.Shot,
                Origin(seen.Origin),
                seen.WaitMs,
                seen.GapMs
            ),
            PlayerEventKind.ShotFailed => new PlaybackError(seen.Shot),
            PlayerEventKind.Stalled => new Stall(seen.Shot, seen.WaitMs ?? 0),
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
}
