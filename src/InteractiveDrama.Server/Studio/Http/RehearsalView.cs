namespace InteractiveDrama.Server.Studio.Http;

/// <summary>A session for the player to go on with.</summary>
/// <param name="Session">The session.</param>
/// <param name="ResumeKey">What opens it.</param>
/// <param name="Beat">The beat it stands at.</param>
/// <param name="Line">The line or choice to show first; null for the beat's first line.</param>
internal sealed record RehearsalView(string Session, string ResumeKey, string Beat, string? Line);
