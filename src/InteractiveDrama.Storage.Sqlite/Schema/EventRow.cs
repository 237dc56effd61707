namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>Something that happened in a session. Rows are numbered as they come, for those who follow them.</summary>
internal sealed class EventRow
{
    public long Row { get; init; }
    public required string Session { get; init; }
    public int Seq { get; init; }
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public int Turn { get; init; }
    public long At { get; init; }
    public string? Subject { get; init; }
    public long? Wait { get; init; }
    public long? Gap { get; init; }
    public string? Origin { get; init; }
    public string? Detail { get; init; }
    public int? Number { get; init; }
}
