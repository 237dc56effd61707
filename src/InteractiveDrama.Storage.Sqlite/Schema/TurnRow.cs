namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>A turn; appended, never changed. Rows lie in the order they were made, so that those made together share pages.</summary>
internal sealed class TurnRow
{
    public long Row { get; init; }
    public required string Session { get; init; }
    public int Turn { get; init; }

    /// <summary>The command it answers; null for turn 0.</summary>
    public string? Command { get; init; }
    public bool Refused { get; init; }
    public required string Beat { get; init; }
    public required string Stop { get; init; }
    public string? Episode { get; init; }
    public string? Ending { get; init; }
    public string? Via { get; init; }
    public string? Mode { get; init; }
    public long? ThinkTime { get; init; }
    public long HeldTime { get; init; }
    public required string Offered { get; init; }
    public long At { get; init; }
    public string? Draws { get; init; }
    public string? Move { get; init; }
    public int? BackTo { get; init; }

    /// <summary>The beat itself; null in turns of before it was kept with each.</summary>
    public byte[]? Shown { get; init; }
    public byte[]? Snapshot { get; init; }
    public double? Share { get; init; }
}
