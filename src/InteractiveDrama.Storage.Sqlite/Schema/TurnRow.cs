namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>A turn; appended, never changed.</summary>
internal sealed class TurnRow
{
    public required string Session { get; init; }
    public int Turn { get; init; }
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
}
