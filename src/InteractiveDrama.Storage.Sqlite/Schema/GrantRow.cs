namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>A gate that was opened for a viewer or for a session.</summary>
internal sealed class GrantRow
{
    public required string Id { get; init; }
    public string? Viewer { get; init; }
    public string? Session { get; init; }
    public required string Story { get; init; }
    public required string Gate { get; init; }
    public long GrantedAt { get; init; }
    public long? RevokedAt { get; init; }
}
