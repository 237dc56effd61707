namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>A file of a take, in the take's order.</summary>
internal sealed class TakeFileRow
{
    public long Take { get; init; }
    public int Number { get; init; }
    public required string Sha256 { get; init; }
    public required string Type { get; init; }
    public long Bytes { get; init; }
    public required string Role { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public double? Seconds { get; init; }
}
