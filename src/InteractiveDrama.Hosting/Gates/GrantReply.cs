using System.Text.Json.Serialization;
using InteractiveDrama.Playback.Access;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>A grant as it is kept.</summary>
internal sealed record GrantReply(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("viewer")] string? Viewer,
    [property: JsonPropertyName("session")] string? Session,
    [property: JsonPropertyName("story")] string Story,
    [property: JsonPropertyName("gate")] string Gate,
    [property: JsonPropertyName("grantedAt")] DateTimeOffset GrantedAt,
    [property: JsonPropertyName("revokedAt")] DateTimeOffset? RevokedAt
)
{
    public GrantReply(Grant grant)
        : this(
            grant.Id,
            grant.Viewer,
            grant.Session,
            grant.Story,
            grant.Gate,
            grant.GrantedAt,
            grant.RevokedAt
        ) { }
}
