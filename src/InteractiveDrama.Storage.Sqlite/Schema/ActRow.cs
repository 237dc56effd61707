namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>An act; triggers of the table refuse every change.</summary>
internal sealed class ActRow
{
    public long Seq { get; init; }
    public required string Id { get; init; }
    public long At { get; init; }
    public required string Who { get; init; }
    public required string What { get; init; }
    public required string Subject { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }
}
