using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Playback.Access;

namespace InteractiveDrama.Cli.Keys;

/// <summary>A key as it is listed; nothing here opens anything.</summary>
internal sealed record KeyView(
    string Id,
    string Name,
    IReadOnlyList<string> Roles,
    string State,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt
)
{
    public static KeyView Of(AccessKey key, DateTimeOffset now) =>
        new(
            key.Id,
            key.Name,
            [.. key.Roles.Select(RoleWords.Of)],
            key.RevokedAt is not null ? "revoked"
                : key.IsInForce(now) ? "in force"
                : "expired",
            key.CreatedAt,
            key.ExpiresAt,
            key.RevokedAt
        );
}
