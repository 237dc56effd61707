using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events.Bodies;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Stories.Reading;

namespace InteractiveDrama.Analytics.Events;

/// <summary>
/// The events of a turn. The turn is the record, and its events follow from it: they can be made again at any time, and are
/// the same ones.
/// </summary>
public static class TurnEvents
{
    private const int PerTurn = 8;

    /// <summary>The events, in order.</summary>
    /// <param name="session">The session's id.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="beat">Its beat; null in turns of before beats were kept with them.</param>
    /// <param name="locked">True when every choice of it is behind a closed gate.</param>
    public static ImmutableArray<AnalyticsEvent> Of(
        string session,
        TurnRecord turn,
        Beat? beat,
        bool locked = false
    )
    {
        ArgumentNullException.ThrowIfNull(turn);
        var events = ImmutableArray.CreateBuilder<AnalyticsEvent>(PerTurn);
        if (turn.Move is { } move && turn.BackTo is null)
            Add(0, new SessionMoved(move.Version, move.Steps));
        if (turn.BackTo is { } back)
            Add(1, new WentBack(back));
        if (turn is { Via: { } via, Mode: { } mode })
            Add(
                2,
                new ChoiceMade(
                    via,
                    mode,
                    turn.ThinkTime is { } think ? (int)think.TotalMilliseconds : null,
                    (int)turn.HeldTime.TotalMilliseconds
                )
            );
        Add(3, new BeatStarted(turn.Beat, turn.Stop, turn.Episode, turn.Via, Length(beat)));
        if (turn.Stop == BeatStop.Decision)
            Add(4, new ChoiceShown(turn.Offered, locked));
        if (turn.Stop == BeatStop.Ending)
            Add(5, new EndingReached(turn.Ending ?? turn.Beat));
        return events.DrainToImmutable();

        void Add(int place, EventBody body)
        {
            var seq = (turn.Turn * PerTurn) + place;
            var id = EventIds.Of(turn.At, session, EventStream.Turns, seq);
            events.Add(
                new AnalyticsEvent(id, session, EventStream.Turns, seq, turn.Turn, turn.At, body)
            );
        }
    }

    private static int Length(Beat? beat) =>
        beat is null ? 0 : (int)(beat.Lines.Sum(line => ReadingSpeed.Seconds(line.Text)) * 1000);
}
