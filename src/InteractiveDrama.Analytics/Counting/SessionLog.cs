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

    public required ILookup<int, EventBody> Seen { get; init; }

    public static SessionLog Of(IEnumerable<AnalyticsEvent> events)
    {
        var sorted = events.OrderBy(one => one.Stream).ThenBy(one => one.Seq).ToArray();
        var turns = sorted
            .Where(one => one.Stream == EventStream.Turns)
            .GroupBy(one => one.Turn)
            .Select(WayTurn.Of)
            .OfType<WayTurn>()
            .OrderBy(turn => turn.Turn.Turn)
            .ToArray();
        var byTurn = turns.ToDictionary(turn => turn.Turn.Turn);
        var way = ViewerWay.Of([.. turns.Select(turn => turn.Turn)]);
        var presence = sorted
            .Where(one => one.Body is SessionLeft or SessionResumed)
            .OrderBy(one => one.At)
            .ThenBy(one => one.Seq);
        return new SessionLog
        {
            Way = [.. way.Select(turn => byTurn[turn.Turn] with { Turn = turn })],
            Version = sorted
                .Select(one => one.Body)
                .OfType<SessionMoved>()
                .LastOrDefault()
                ?.Version,
            LeftAt = presence.LastOrDefault() is { Body: SessionLeft } left ? left.At : null,
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
            Seen = sorted
                .Where(one => one.Stream is EventStream.Client or EventStream.Server)
                .ToLookup(one => one.Turn, one => one.Body),
        };
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
