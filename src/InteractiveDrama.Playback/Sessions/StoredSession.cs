namespace InteractiveDrama.Playback.Sessions;

/// <summary>A session as the store holds it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Window">The clock of its open decision; null until the choices were on screen.</param>
public sealed record StoredSession(
    SessionRecord Session,
    SessionPosition Position,
    WindowMark? Window
);
