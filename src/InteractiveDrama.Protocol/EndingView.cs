using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>An ending reached.</summary>
public sealed record EndingView
{
    /// <summary>The ending's id.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>Its name in words.</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>How many endings the story has.</summary>
    [JsonPropertyName("total")]
    public required int Total { get; init; }

    /// <summary>Share of the viewers who finished here, 0 to 1; absent below ten of them.</summary>
    [JsonPropertyName("share")]
    public double? Share { get; init; }
}
