namespace InteractiveDrama.Analytics.Events.Export;

/// <summary>An event as it is given out: what its session says, and the event itself.</summary>
/// <param name="Session">The session.</param>
/// <param name="Event">The event.</param>
/// <param name="Version">The version of the story that was played at its turn.</param>
public sealed record EventEnvelope(CountedSession Session, AnalyticsEvent Event, string Version)
{
    /// <summary>The name of its type, such as <c>beat_started</c>.</summary>
    public string Name => EventNames.Of(Event.Body);

    /// <summary>The schema it follows, such as <c>drama/beat_started/1-0-0</c>.</summary>
    public string Schema => EventNames.Schema(Name);

    /// <summary>When the server had it: for its own events, when it happened.</summary>
    public DateTimeOffset ServerTime => Event.Clocks?.Received ?? Event.At;

    /// <summary>Who told of it: <c>client</c> or <c>server</c>.</summary>
    public string Origin => Event.Stream == EventStream.Client ? "client" : "server";

    /// <summary>A session's events, in the order they happened; where two happened at once, by stream and number.</summary>
    public static IEnumerable<EventEnvelope> Of(SessionEvents session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var versions = PlayedVersions.Of(session);
        return session
            .Events.OrderBy(one => one.At)
            .ThenBy(one => one.Stream)
            .ThenBy(one => one.Seq)
            .Select(one => new EventEnvelope(session.Session, one, versions.At(one.Turn)));
    }
}
