using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>
/// What viewers are called where shots are planned and paid for: a known viewer by a hash, so that all their sessions share
/// one budget and no book of money names them; an anonymous one by the session.
/// </summary>
internal static class ViewerNames
{
    private const char Between = '/';
    private const int Letters = 24;

    /// <summary>The name of a session's viewer in the plan; each session has its own.</summary>
    public static string Of(SessionRecord session) =>
        session.Viewer is { } viewer ? $"{Hash(viewer)}{Between}{session.Id}" : session.Id;

    /// <summary>Whose budget pays for what a name wants.</summary>
    public static string Payer(string name) =>
        name.IndexOf(Between, StringComparison.Ordinal) is >= 0 and var end ? name[..end] : name;

    private static string Hash(string viewer) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"interactive-drama payer\n{viewer}"))
        )[..Letters];
}
