using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Events;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>A session with its events as the writer knows it.</summary>
/// <param name="row">Its number in the file.</param>
/// <param name="family">The number its viewer's sessions share.</param>
/// <param name="session">The session.</param>
internal sealed class SessionState(long row, long family, CountedSession session)
{
    private readonly Dictionary<(EventStream, int), AnalyticsEvent> events = [];
    private SessionCounts? counted;

    public long Row => row;

    public long Family { get; set; } = family;

    public CountedSession Session { get; set; } = session;

    /// <summary>When its viewer will have left, as it is stored; null when it is counted as over.</summary>
    public DateTimeOffset? SettlesAt { get; private set; }

    public IReadOnlyCollection<AnalyticsEvent> Events => events.Values;

    public AnalyticsEvent? Find(EventStream stream, int seq) =>
        events.GetValueOrDefault((stream, seq));

    public void Put(AnalyticsEvent one) => events[(one.Stream, one.Seq)] = one;

    public void Remove(EventStream stream, int seq) => events.Remove((stream, seq));

    /// <summary>What the counters hold of it now. Only whether it was counted as over is stored; the rest follows.</summary>
    public SessionCounts Counted(CountingRules rules) =>
        counted ??= SessionCounter.Of(
            Session,
            Events,
            SettlesAt is null ? DateTimeOffset.MaxValue : DateTimeOffset.MinValue,
            rules
        );

    /// <summary>Counts it again without asking the time: who was counted as gone stays so.</summary>
    public SessionCounts CountAgain(CountingRules rules) =>
        Count(SettlesAt is null ? DateTimeOffset.MaxValue : DateTimeOffset.MinValue, rules);

    /// <summary>Counts it as it stands at a time.</summary>
    public SessionCounts Count(DateTimeOffset now, CountingRules rules)
    {
        counted = SessionCounter.Of(Session, Events, now, rules);
        SettlesAt = counted.SettlesAt;
        return counted;
    }

    /// <summary>Takes over what is stored of its counting.</summary>
    public void Restore(DateTimeOffset? settlesAt) => SettlesAt = settlesAt;
}
