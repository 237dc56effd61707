namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>A staged version of a story.</summary>
internal sealed class StagedRow
{
    public required string Story { get; init; }
    public required string Version { get; init; }

    /// <summary>The files, as a JSON array.</summary>
    public required string Files { get; init; }
    public long At { get; init; }
    public required string Who { get; init; }
    public long? CompleteAt { get; init; }
}
