using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Bodies;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Storage.Specification.Analytics;

/// <summary>Sessions of a small story with what happened in them.</summary>
public static class EventSamples
{
    public static DateTimeOffset Start { get; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static CountedSession Session(
        string id,
        int minute = 0,
        string? viewer = null,
        string? forkedFrom = null,
        bool simulated = false,
        string story = "ferry"
    ) =>
        new()
        {
            Id = id,
            Story = story,
            Version = "v1",
            Viewer = viewer,
            ForkedFrom = forkedFrom,
            Locale = "en",
            Device = DeviceClass.Phone,
            Simulated = simulated,
            StartedAt = Start.AddMinutes(minute),
        };

    /// <summary>The first turn of a session.</summary>
    public static ImmutableArray<AnalyticsEvent> Opening(CountedSession session) =>
        Turn(session, 0, "pier", via: null, after: 0);

    /// <summary>A turn of a session, <paramref name="after"/> seconds after its beginning.</summary>
    public static ImmutableArray<AnalyticsEvent> Turn(
        CountedSession session,
        int turn,
        string beat,
        string? via,
        int after,
        bool ends = false
    ) =>
        TurnEvents.Of(
            session.Id,
            new TurnRecord(
                turn,
                beat,
                ends ? BeatStop.Ending : BeatStop.Decision,
                "ep1",
                ends ? beat : null,
                via,
                via is null ? null : ChoiceMode.Active,
                via is null ? null : TimeSpan.FromSeconds(2),
                TimeSpan.Zero,
                ends ? [] : ["wait", "leave"],
                session.StartedAt.AddSeconds(after)
            ),
            beat: null
        );

    /// <summary>A stall that the player of a session tells of, at a turn.</summary>
    public static AnalyticsEvent Stall(
        CountedSession session,
        int seq,
        int turn,
        int after,
        int receivedAfter = 0,
        int milliseconds = 2_500
    )
    {
        var at = session.StartedAt.AddSeconds(after);
        return new AnalyticsEvent(
            EventIds.Of(at, "player of " + session.Id, EventStream.Client, seq),
            session.Id,
            EventStream.Client,
            seq,
            turn,
            at,
            new Stall("shot", milliseconds)
        )
        {
            Clocks = new EventClocks(at, at, at.AddSeconds(receivedAfter)),
        };
    }

    /// <summary>The viewer's connection closes or opens again.</summary>
    public static AnalyticsEvent Presence(
        CountedSession session,
        int seq,
        int turn,
        int after,
        bool left
    )
    {
        var at = session.StartedAt.AddSeconds(after);
        return new AnalyticsEvent(
            EventIds.Of(at, "server of " + session.Id, EventStream.Server, seq),
            session.Id,
            EventStream.Server,
            seq,
            turn,
            at,
            left ? new SessionLeft() : new SessionResumed()
        );
    }

    /// <summary>What a player or the server tells in one go, outside the record.</summary>
    public static EventBatch Batch(
        IEnumerable<CountedSession> sessions,
        params IEnumerable<AnalyticsEvent> events
    ) => new([.. sessions], [.. events]);
}
