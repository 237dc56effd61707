using System.Text.Json.Serialization;

namespace InteractiveDrama.Hosting.Administration;

/// <summary>Asks for a viewer's token.</summary>
/// <param name="Viewer">The viewer's id, at most 200 characters.</param>
/// <param name="Minutes">How long it is good for, 1 to 10080; 60 when absent.</param>
/// <param name="Age">The viewer's age in years, 0 to 150; absent when it is not known.</param>
/// <param name="Minor">True for a viewer who is no adult, where the age is not known.</param>
internal sealed record TokenRequest(
    [property: JsonPropertyName("viewer")] string? Viewer,
    [property: JsonPropertyName("minutes")] int? Minutes,
    [property: JsonPropertyName("age")] int? Age = null,
    [property: JsonPropertyName("minor")] bool? Minor = null
);
