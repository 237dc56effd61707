namespace InteractiveDrama.Playback.Sessions;

/// <summary>What became of an opening.</summary>
public abstract record OpenOutcome
{
    private OpenOutcome() { }

    /// <summary>The session is stored.</summary>
    public sealed record Opened : OpenOutcome;

    /// <summary>The same command opened a session before; nothing was stored now.</summary>
    /// <param name="Session">The session it opened.</param>
    /// <param name="Reply">The answer it got: the session's turn 0.</param>
    public sealed record AlreadyOpened(SessionRecord Session, StoredReply Reply) : OpenOutcome;
}
