using InteractiveDrama.Analytics.Events;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>A session as it lies in the file.</summary>
/// <param name="Session">The session.</param>
/// <param name="SettlesAt">When its viewer will have left; null when it is counted as over.</param>
/// <param name="Events">Its events, by stream and number.</param>
internal sealed record StoredEvents(
    CountedSession Session,
    DateTimeOffset? SettlesAt,
    List<AnalyticsEvent> Events
);
