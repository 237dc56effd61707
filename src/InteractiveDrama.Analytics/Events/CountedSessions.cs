using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Analytics.Events;

/// <summary>What is counted of a session's record.</summary>
public static class CountedSessions
{
    /// <summary>The session without its account, its key and its seed.</summary>
    /// <param name="session">The record.</param>
    /// <param name="pseudonym">The viewer's keyed pseudonym; left out when the viewer asked not to be tracked.</param>
    public static CountedSession Of(SessionRecord session, string? pseudonym)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new CountedSession
        {
            Id = session.Id,
            Story = session.Story,
            Version = session.Version,
            Viewer = session.Tracked ? pseudonym : null,
            ForkedFrom = session.ForkedFrom,
            Locale = session.Locale,
            Device = session.Device,
            Simulated = session.Simulated,
            StartedAt = session.StartedAt,
        };
    }
}
