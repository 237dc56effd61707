namespace InteractiveDrama.Playback.Access;

/// <summary>Whose grants count for a session.</summary>
/// <param name="Viewer">Its viewer; null for an anonymous one.</param>
/// <param name="Session">The session.</param>
/// <param name="ForkedFrom">The session it was forked from, whose grants it has too; null when it was not.</param>
public readonly record struct GrantHolder(string? Viewer, string Session, string? ForkedFrom);
