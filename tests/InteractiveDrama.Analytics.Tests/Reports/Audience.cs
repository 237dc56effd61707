using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Bodies;
using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Analytics.Tests.Reports;

/// <summary>Playthroughs as the events that a server would have stored of them, and their counters.</summary>
internal static class Audience
{
    public static CountedSession Session(Playthrough playthrough) =>
        new()
        {
            Id = playthrough.Session,
            Story = Tower.Subject.Story,
            Version = playthrough.StoryVersion,
            Simulated = playthrough.Simulated,
            ForkedFrom = playthrough.ForkedFrom,
            Playthrough = playthrough.ForkedFrom is null ? 1 : 2,
            StartedAt = playthrough.StartedAt,
        };

    public static IEnumerable<AnalyticsEvent> Events(Playthrough playthrough)
    {
        foreach (var turn in playthrough.Turns)
        {
            foreach (var one in TurnEvents.Of(playthrough.Session, Record(playthrough, turn), null))
                yield return one;
        }

        if (playthrough.LeftAt is { } left)
            yield return new AnalyticsEvent(
                EventIds.Of(left, playthrough.Session, EventStream.Server, 0),
                playthrough.Session,
                EventStream.Server,
                0,
                playthrough.Turns[^1].Turn,
                left,
                new SessionLeft()
            );
    }

    /// <summary>The report of an audience, each with all of its events.</summary>
    public static StoryReport Report(
        ReportSubject subject,
        IEnumerable<(CountedSession Session, IEnumerable<AnalyticsEvent> Events)> audience,
        ReportOptions options,
        DateTimeOffset now
    )
    {
        var counts = audience
            .SelectMany(one =>
                SessionCounter.Of(one.Session, one.Events, now, new CountingRules()).Counts
            )
            .ToArray();
        var filter = new CounterFilter
        {
            Story = subject.Story,
            Version = options.AcrossVersions ? null : subject.Version,
            Simulated = options.Simulated,
        };
        var ours = Sessions(filter with { Playthrough = null });
        return ReportBuilder.Build(
            subject,
            new ReportCounts(
                Counters(filter),
                Sessions(filter with { Playthrough = PlaythroughClass.Again }),
                Sessions(filter with { Playthrough = null, Version = null }) - ours,
                new ReportDimensions([], [], [], []),
                new EventCounts(0, 0, 0, 0, 0)
            ),
            options,
            now
        );

        Counters Counters(CounterFilter of)
        {
            var counters = new Counters();
            foreach (var count in counts.Where(count => of.Takes(count.Cell)))
                counters.Add(count.Key, count.Value);
            return counters;
        }

        int Sessions(CounterFilter of) => (int)Counters(of)[new CounterKey(Measure.Sessions)];
    }

    private static TurnRecord Record(Playthrough playthrough, PlaythroughTurn turn) =>
        new(
            turn.Turn,
            turn.Beat,
            turn.Stop,
            turn.Episode,
            turn.Ending,
            turn.Via,
            turn.Mode,
            turn.ThinkSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            TimeSpan.Zero,
            turn.Offered,
            turn.At
        )
        {
            BackTo = turn.BackTo,
            Move = turn.MovedTo is { } kept
                ? new TurnMove(
                    playthrough.StoryVersion,
                    Playback.Migration.CarryOutcome.Continued,
                    kept,
                    System
                        .Collections
                        .Immutable
                        .ImmutableSortedDictionary<
                            int,
                            System.Collections.Immutable.ImmutableArray<Playback.Engine.Draw>
                        >
                        .Empty
                )
                : null,
        };
}
