using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Identity;

/// <summary>Whose a session is: its viewer's, whatever key is shown; an anonymous one is its key's holder's.</summary>
internal static class SessionOwnership
{
    /// <summary>Whether a viewer, anonymous when null, may have a session, with the key they show.</summary>
    public static bool Opens(this SessionRecord session, string? viewer, string? key) =>
        session.Viewer is { } owner
            ? string.Equals(owner, viewer, StringComparison.Ordinal)
            : SessionKeys.Opens(session.Key, key);
}
