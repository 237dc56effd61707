using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Access;

/// <summary>A key of a person or a machine, as the store keeps it: nothing from which the key could be made.</summary>
/// <param name="Id">16 hex digits; part of the key, and no secret.</param>
/// <param name="Name">Whose it is, at most 100 characters. Among the keys that are not revoked a name stands once.</param>
/// <param name="Roles">What it lets its holder do; at least one.</param>
/// <param name="Hash">SHA-256 of the key.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends by itself; null for never.</param>
/// <param name="RevokedAt">When it was taken back; null while it was not.</param>
public sealed record AccessKey(
    string Id,
    string Name,
    ImmutableArray<Role> Roles,
    ReadOnlyMemory<byte> Hash,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt
)
{
    /// <summary>Whether it opens anything at a moment.</summary>
    public bool IsInForce(DateTimeOffset now) =>
        RevokedAt is null && (ExpiresAt is not { } end || now < end);
}
