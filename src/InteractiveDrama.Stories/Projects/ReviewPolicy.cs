using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Projects;

/// <summary>What of a story's takes viewers may see, from the freest to the strictest.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewPolicy>))]
public enum ReviewPolicy
{
    /// <summary>What passes the automatic checks, marked as not reviewed.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>What has passed its gates.</summary>
    [JsonStringEnumMemberName("gated")]
    Gated,

    /// <summary>The takes of a release alone.</summary>
    [JsonStringEnumMemberName("approved-only")]
    ApprovedOnly,
}
