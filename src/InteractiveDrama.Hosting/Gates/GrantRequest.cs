using System.Text.Json.Serialization;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>Opens a gate.</summary>
/// <param name="Id">The platform's own id, such as an order's, at most 200 characters; the same id again is the same grant.</param>
/// <param name="Viewer">The viewer it is opened for; absent for a session.</param>
/// <param name="Session">The anonymous session it is opened for; absent for a viewer.</param>
/// <param name="Story">The story's id.</param>
/// <param name="Gate">The gate's name.</param>
internal sealed record GrantRequest(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("viewer")] string? Viewer,
    [property: JsonPropertyName("session")] string? Session,
    [property: JsonPropertyName("story")] string? Story,
    [property: JsonPropertyName("gate")] string? Gate
);
