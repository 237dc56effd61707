using System.Text.Json.Serialization;

namespace InteractiveDrama.Hosting.Administration;

/// <summary>Asks for a viewer's token.</summary>
/// <param name="Viewer">The viewer's id, at most 200 characters.</param>
/// <param name="Minutes">How long it is good for, 1 to 10080; 60 when absent.</param>
internal sealed record TokenRequest(
    [property: JsonPropertyName("viewer")] string? Viewer,
    [property: JsonPropertyName("minutes")] int? Minutes
);
