namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>A session that is being deleted: only while its row is there do its turns go. The table is empty between transactions.</summary>
internal sealed class ErasureRow
{
    public required string Session { get; init; }
}
