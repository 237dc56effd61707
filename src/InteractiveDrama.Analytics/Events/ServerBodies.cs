using InteractiveDrama.Analytics.Events.Bodies;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Analytics.Events;

/// <summary>What the server notes beside turns, as bodies of events.</summary>
internal static class ServerBodies
{
    /// <summary>The body; null for what a player told, which comes another way.</summary>
    public static EventBody? Of(SessionEvent happened) =>
        happened.Kind switch
        {
            SessionEventKinds.Left => new SessionLeft(),
            SessionEventKinds.Returned => new SessionResumed(),
            SessionEventKinds.GateRefused => new GateRefused(happened.Subject ?? ""),
            SessionEventKinds.ExperimentExposed => new ExperimentExposed(
                happened.Subject ?? "",
                happened.Detail ?? "",
                happened.Number ?? 0
            ),
            _ => null,
        };
}
