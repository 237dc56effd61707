namespace InteractiveDrama.Playback.Sessions;

/// <summary>What became of a turn.</summary>
public abstract record CommitOutcome
{
    private CommitOutcome() { }

    /// <summary>The turn is stored.</summary>
    public sealed record Committed : CommitOutcome;

    /// <summary>The same command made a turn before; nothing was stored now.</summary>
    /// <param name="Reply">The answer it got.</param>
    public sealed record AlreadyApplied(StoredReply Reply) : CommitOutcome;

    /// <summary>The session stands elsewhere, or does not exist; nothing was stored.</summary>
    /// <param name="Turn">Where it stands; null when there is no such session.</param>
    public sealed record Stale(int? Turn) : CommitOutcome;
}
