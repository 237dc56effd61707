namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>A key of a person or a machine.</summary>
internal sealed class KeyRow
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The words of the roles, as a JSON array.</summary>
    public required string Roles { get; init; }
    public required byte[] Hash { get; init; }
    public long CreatedAt { get; init; }
    public long? ExpiresAt { get; init; }
    public long? RevokedAt { get; init; }
}
