using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>
/// Says what a session adds to the counters: a function of its events as a set, so that neither their order nor how often
/// they came nor where counting was broken off can change a number.
/// </summary>
public static class SessionCounter
{
    /// <summary>Counts a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="events">Its events, each once, in any order.</param>
    /// <param name="now">The time: who has been silent for too long by then has left.</param>
    /// <param name="rules">How it is counted.</param>
    public static SessionCounts Of(
        CountedSession session,
        IEnumerable<AnalyticsEvent> events,
        DateTimeOffset now,
        CountingRules rules
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(rules);
        var log = SessionLog.Of(events);
        if (log.Way.IsEmpty)
            return new SessionCounts([], null, session.StartedAt);
        var story = new ViewerStory(session, log, now, rules);
        var sheet = new CountSheet();
        BeatCounts.Add(sheet, story);
        EpisodeCounts.Add(sheet, story);
        WatchCounts.Add(sheet, story);
        ReturnCounts.Add(sheet, story);
        var counts = ImmutableArray.CreateBuilder<Count>(sheet.Length + 1);
        var everybody = new Cell(
            session.Story,
            log.Version ?? session.Version,
            session.Simulated,
            session.Playthrough <= 1 ? PlaythroughClass.First : PlaythroughClass.Again,
            session.Locale ?? "",
            session.Device
        );
        sheet.In(everybody, counts);
        if (session.Playthrough == 2)
            counts.Add(
                new Count(
                    everybody with
                    {
                        Playthrough = PlaythroughClass.First,
                    },
                    new CounterKey(Measure.Second),
                    1
                )
            );
        foreach (var exposure in log.Exposures)
        {
            var exposed = new CountSheet(sheet);
            ExposureCounts.Add(exposed, story, exposure.Turn);
            exposed.In(
                everybody with
                {
                    Experiment = exposure.Body.Experiment,
                    Variant = exposure.Body.Variant,
                },
                counts
            );
        }
        return new SessionCounts(counts.DrainToImmutable(), story.SettlesAt, story.LastSeen);
    }
}
