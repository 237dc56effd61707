using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Library;

/// <summary>How a need stands with the library.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AssetState>))]
public enum AssetState
{
    /// <summary>Nothing can be shown for it yet.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>What is shown was made for just this intent.</summary>
    [JsonStringEnumMemberName("current")]
    Current,

    /// <summary>What is shown was made for an earlier intent; it stays usable until there is better.</summary>
    [JsonStringEnumMemberName("stale")]
    Stale,

    /// <summary>Only people may make it, and they have not.</summary>
    [JsonStringEnumMemberName("blocked")]
    Blocked,
}
