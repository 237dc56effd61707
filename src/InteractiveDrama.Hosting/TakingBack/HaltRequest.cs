using System.Text.Json.Serialization;

namespace InteractiveDrama.Hosting.TakingBack;

/// <summary>Halts, or ends a halt.</summary>
/// <param name="Story">The story's id; absent for all.</param>
/// <param name="Provider">The provider's name; absent for all.</param>
/// <param name="Reason">Why; a halt needs it.</param>
public sealed record HaltRequest(
    [property: JsonPropertyName("story")] string? Story,
    [property: JsonPropertyName("provider")] string? Provider,
    [property: JsonPropertyName("reason")] string? Reason
);
