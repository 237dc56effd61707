using System.Text.Json.Serialization;

namespace InteractiveDrama.Hosting.Administration;

/// <summary>A viewer's token.</summary>
/// <param name="Token">The token.</param>
/// <param name="ExpiresAt">When it ends.</param>
internal sealed record TokenReply(
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expiresAt")] DateTimeOffset ExpiresAt
);
