using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Bodies;
using InteractiveDrama.Analytics.Playthroughs;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>A session's events, put in order and read together.</summary>
internal sealed class SessionLog
{
    /// <summary>The viewer's way, as it stands in the version it is played in now.</summary>
    public required ImmutableArray<WayTurn> Way { get; init; }

    /// <summary>The version the session stands in; null when it never moved.</summary>
    public required string? Version { get; init; }

    /// <summary>When the connection closed and did not come back.</summary>
    public required DateTimeOffset? LeftAt { get; init; }

    /// <summary>When the viewer, or their player, was heard of, ascending; not what the clock did for them.</summary>
    public required ImmutableArray<DateTimeOffset> Signs { get; init; }

    /// <summary>When the viewer first opened another session of the story.</summary>
    public required DateTimeOffset? Elsewhere { get; init; }

    public required ImmutableArray<(int Turn, ExperimentExposed Body)> Exposures { get; init; }

    private Dictionary<int, List<EventBody>> Notes { get; } = [];

    /// <summary>What the server noted and the player told at a turn.</summary>
    public IReadOnlyList<EventBody> Seen(int turn) =>
        Notes.TryGetValue(turn, out var notes) ? notes : [];

    public static SessionLog Of(IEnumerable<AnalyticsEvent> events)
    {
        var sorted = Sorted(events);
        var turns = Turns(sorted);
        var way = ViewerWay.Of([.. turns.Select(turn => turn.Turn)]);
        var log = new SessionLog
        {
            Way = way.Length == turns.Count ? [.. turns.Zip(way, With)] : Kept(turns, way),
            Version = sorted
                .Select(one => one.Body)
                .OfType<SessionMoved>()
                .LastOrDefault()
                ?.Version,
            LeftAt = LastLeft(sorted),
            Signs = [.. sorted.Where(IsSign).Select(one => one.At).Order()],
            Elsewhere = sorted
                .Where(one => one.Body is ViewerReturned)
                .Select(one => (DateTimeOffset?)one.At)
                .Min(),
            Exposures =
            [
                .. sorted
                    .Where(one => one.Body is ExperimentExposed)
                    .Select(one => (one.Turn, (ExperimentExposed)one.Body))
                    .DistinctBy(one => one.Item2.Experiment, StringComparer.Ordinal),
            ],
        };
        foreach (var one in sorted)
        {
            if (one.Stream is not (EventStream.Client or EventStream.Server))
                continue;
            if (!log.Notes.TryGetValue(one.Turn, out var notes))
                log.Notes[one.Turn] = notes = [];
            notes.Add(one.Body);
        }

        return log;
    }

    private static WayTurn With(WayTurn turn, PlaythroughTurn kept) => turn with { Turn = kept };

    private static ImmutableArray<WayTurn> Kept(
        List<WayTurn> turns,
        ImmutableArray<PlaythroughTurn> way
    )
    {
        var byTurn = turns.ToDictionary(turn => turn.Turn.Turn);
        return [.. way.Select(turn => With(byTurn[turn.Turn], turn))];
    }

    /// <summary>Events by stream and number; mostly they come so.</summary>
    private static AnalyticsEvent[] Sorted(IEnumerable<AnalyticsEvent> events)
    {
        var all = events.ToArray();
        for (var i = 1; i < all.Length; i++)
        {
            if (Compare(all[i - 1], all[i]) > 0)
            {
                Array.Sort(all, Compare);
                break;
            }
        }

        return all;
    }

    private static int Compare(AnalyticsEvent a, AnalyticsEvent b) =>
        a.Stream == b.Stream ? a.Seq.CompareTo(b.Seq) : a.Stream.CompareTo(b.Stream);

    /// <summary>The turns whose beat is known, in order. A turn's events are numbered together.</summary>
    private static List<WayTurn> Turns(AnalyticsEvent[] sorted)
    {
        var turns = new List<WayTurn>();
        for (var i = 0; i < sorted.Length && sorted[i].Stream == EventStream.Turns; )
        {
            var end = i + 1;
            while (
                end < sorted.Length
                && sorted[end].Stream == EventStream.Turns
                && sorted[end].Turn == sorted[i].Turn
            )
                end++;
            if (WayTurn.Of(sorted.AsSpan(i, end - i)) is { } turn)
                turns.Add(turn);
            i = end;
        }

        return turns;
    }

    private static DateTimeOffset? LastLeft(AnalyticsEvent[] sorted)
    {
        AnalyticsEvent? last = null;
        foreach (var one in sorted)
        {
            if (
                one.Body is SessionLeft or SessionResumed
                && (last is null || one.At > last.At || (one.At == last.At && one.Seq > last.Seq))
            )
                last = one;
        }

        return last is { Body: SessionLeft } left ? left.At : null;
    }

    /// <summary>The clock takes a default by itself, and a move is made by publishing: neither says that anybody is there.</summary>
    private static bool IsSign(AnalyticsEvent one) =>
        one.Stream switch
        {
            EventStream.Turns => one.Body
                is ChoiceMade { Mode: Playback.Steps.ChoiceMode.Active }
                    or WentBack
                || one.Turn == 0,
            EventStream.Client => true,
            _ => one.Body is SessionLeft or SessionResumed or GateRefused,
        };
}
