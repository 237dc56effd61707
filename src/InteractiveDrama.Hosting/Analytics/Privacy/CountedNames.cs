using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Analytics.Privacy;

/// <summary>What viewers and their sessions are called in what is counted.</summary>
internal sealed class CountedNames(ViewerPseudonyms viewers, DailySalts salts)
{
    private const string Purpose = "interactive-drama session\n";

    /// <summary>A viewer's pseudonym; null for an anonymous one, and for one who asked not to be tracked.</summary>
    public string? Viewer(SessionRecord session) =>
        session is { Tracked: true, Viewer: { } viewer } ? Viewer(viewer) : null;

    /// <summary>The pseudonym of an account.</summary>
    public string Viewer(string account) => viewers.Of(account);

    /// <summary>
    /// A session's name: its id, and for a viewer who asked not to be tracked another one, which nobody can trace back once the
    /// salt of its first day is gone. From then on there is none, and nothing more of it is counted.
    /// </summary>
    public string? Session(SessionRecord session)
    {
        if (session.Tracked)
        {
            return session.Id;
        }
        return salts.Of(session.StartedAt) is { } salt
            ? Convert.ToHexStringLower(
                HMACSHA256
                    .HashData(salt, Encoding.UTF8.GetBytes(Purpose + session.Id))
                    .AsSpan(0, 16)
            )
            : null;
    }
}
