namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>An entry of a story's history; appended, never changed.</summary>
internal sealed class PublishedRow
{
    public long Seq { get; init; }
    public required string Story { get; init; }
    public required string Version { get; init; }

    /// <summary>The files, as a JSON array.</summary>
    public required string Files { get; init; }
    public long At { get; init; }
    public required string Who { get; init; }
    public long? Restores { get; init; }
}
