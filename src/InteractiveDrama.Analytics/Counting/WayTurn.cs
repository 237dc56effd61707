using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Bodies;
using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>A turn of a viewer's way, made again from its events.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="ContentSeconds">How long its lines are at reading speed.</param>
/// <param name="Locked">True when every choice of it is behind a closed gate.</param>
internal sealed record WayTurn(PlaythroughTurn Turn, double ContentSeconds, bool Locked)
{
    /// <summary>The turn of some events; null while its beat is not among them.</summary>
    public static WayTurn? Of(ReadOnlySpan<AnalyticsEvent> events)
    {
        BeatStarted? beat = null;
        ChoiceMade? choice = null;
        ChoiceShown? shown = null;
        EndingReached? ending = null;
        SessionMoved? move = null;
        WentBack? back = null;
        var at = DateTimeOffset.MinValue;
        foreach (var one in events)
        {
            at = one.At;
            switch (one.Body)
            {
                case BeatStarted body:
                    beat = body;
                    break;
                case ChoiceMade body:
                    choice = body;
                    break;
                case ChoiceShown body:
                    shown = body;
                    break;
                case EndingReached body:
                    ending = body;
                    break;
                case SessionMoved body:
                    move = body;
                    break;
                case WentBack body:
                    back = body;
                    break;
            }
        }

        if (beat is null)
            return null;
        var mode =
            choice?.Mode
            ?? (
                back is not null ? ChoiceMode.Rewound
                : move is not null ? ChoiceMode.Moved
                : (ChoiceMode?)null
            );
        return new WayTurn(
            new PlaythroughTurn(
                events[0].Turn,
                beat.Beat,
                beat.Stop,
                beat.Episode,
                ending?.Ending,
                choice?.Choice,
                mode,
                choice?.ThinkMs / 1000.0,
                shown?.Options ?? [],
                at
            )
            {
                MovedTo = move?.Kept,
                BackTo = back?.BackTo,
            },
            beat.ContentMs / 1000.0,
            shown?.Locked ?? false
        );
    }
}
