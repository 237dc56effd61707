namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>A session.</summary>
internal sealed class SessionRow
{
    public required string Id { get; init; }
    public required string Story { get; init; }
    public required string Version { get; init; }
    public string? Episode { get; init; }
    public string? ForkedFrom { get; init; }
    public int? ForkedAt { get; init; }
    public string? Locale { get; init; }
    public int Seed { get; init; }
    public required string Timers { get; init; }
    public string? Viewer { get; init; }
    public bool Simulated { get; init; }
    public bool Rehearsal { get; init; }
    public string? Device { get; init; }
    public bool Tracked { get; init; }
    public required byte[] KeyHash { get; init; }
    public required byte[] KeySalt { get; init; }
    public required byte[] Opening { get; init; }

    /// <summary>Moments are UTC ticks throughout: exact, sortable, the same in every tool.</summary>
    public long StartedAt { get; init; }
    public long SeenAt { get; init; }
    public long? LeftAt { get; init; }

    /// <summary>The clock of the decision open at a turn; of no meaning at another.</summary>
    public int? WindowTurn { get; init; }
    public long? WindowElapsed { get; init; }
    public long? WindowHeld { get; init; }
}
