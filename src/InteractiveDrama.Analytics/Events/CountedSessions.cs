using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Analytics.Events;

/// <summary>What is counted of a session's record.</summary>
public static class CountedSessions
{
    /// <summary>The session without its account, its key and its seed.</summary>
    /// <param name="session">The record.</param>
    /// <param name="name">What the session is called in what is counted.</param>
    /// <param name="pseudonym">The viewer's keyed pseudonym; left out, as a fork's origin is, when the viewer asked not to be tracked.</param>
    public static CountedSession Of(SessionRecord session, string name, string? pseudonym)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new CountedSession
        {
            Id = name,
            Story = session.Story,
            Version = session.Version,
            Viewer = session.Tracked ? pseudonym : null,
            ForkedFrom = session.Tracked ? session.ForkedFrom : null,
            Locale = session.Locale,
            Device = session.Device,
            Simulated = session.Simulated,
            StartedAt = session.StartedAt,
        };
    }
}
