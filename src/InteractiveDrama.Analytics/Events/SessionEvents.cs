using System.Collections.Immutable;

namespace InteractiveDrama.Analytics.Events;

/// <summary>A session with all that is kept of it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Events">Its events, by stream and number.</param>
public sealed record SessionEvents(CountedSession Session, ImmutableArray<AnalyticsEvent> Events);
