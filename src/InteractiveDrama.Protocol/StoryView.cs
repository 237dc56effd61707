using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A story as <c>GET /api/stories</c> lists it.</summary>
public sealed record StoryView
{
    /// <summary>The id to start it with.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>The published version, 32 hex digits.</summary>
    [JsonPropertyName("version")]
    public required string Version { get; init; }

    /// <summary>BCP 47 language of the text.</summary>
    [JsonPropertyName("language")]
    public required string Language { get; init; }

    /// <summary>The languages it can be read in, its own first, BCP 47.</summary>
    [JsonPropertyName("locales")]
    public IReadOnlyList<string> Locales { get; init; } = [];

    /// <summary>Width to height, <c>9:16</c> or <c>16:9</c>.</summary>
    [JsonPropertyName("aspect")]
    public required string Aspect { get; init; }

    /// <summary>Film, with shots; or page, text that flows.</summary>
    [JsonPropertyName("form")]
    public required StoryForm Form { get; init; }

    /// <summary>A picture of its first shot, relative to the server's root.</summary>
    [JsonPropertyName("poster")]
    public string? Poster { get; init; }

    /// <summary>Its episodes, in script order.</summary>
    [JsonPropertyName("episodes")]
    public required IReadOnlyList<EpisodeView> Episodes { get; init; }

    /// <summary>How many endings there are to find.</summary>
    [JsonPropertyName("endings")]
    public required int Endings { get; init; }

    /// <summary>What its release says of itself; absent when it says nothing.</summary>
    [JsonPropertyName("release")]
    public ReleaseView? Release { get; init; }

    /// <summary>How players label what AI made; absent when neither the story nor its market asks for more than their own label.</summary>
    [JsonPropertyName("aiLabel")]
    public AiLabelView? AiLabel { get; init; }
}
