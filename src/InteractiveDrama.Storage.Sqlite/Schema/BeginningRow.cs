namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>Where an episode began in a session.</summary>
internal sealed class BeginningRow
{
    public required string Session { get; init; }
    public int Turn { get; init; }
    public required string Episode { get; init; }
    public required byte[] Beat { get; init; }
    public required byte[] Snapshot { get; init; }
}
