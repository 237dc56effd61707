namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>Where a session stands; the one row of a session that changes with every turn.</summary>
internal sealed class PositionRow
{
    public required string Session { get; init; }
    public int Turn { get; init; }
    public required byte[] Beat { get; init; }
    public required byte[] Snapshot { get; init; }
    public long? WindowElapsed { get; init; }
    public long? WindowHeld { get; init; }
}
