namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>Something done in review; triggers of the table refuse every change.</summary>
internal sealed class ReviewEntryRow
{
    public long Seq { get; init; }
    public required string Id { get; init; }
    public long At { get; init; }
    public required string Who { get; init; }
    public required string Verb { get; init; }
    public required string Story { get; init; }
    public required string Subject { get; init; }
    public string? Take { get; init; }
    public string? Gate { get; init; }
    public string? Reason { get; init; }
    public double? Seconds { get; init; }
    public string? Detail { get; init; }
}
