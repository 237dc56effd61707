using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>Where a viewer stands to an episode.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EpisodeState>))]
public enum EpisodeState
{
    /// <summary>They have not seen it.</summary>
    [JsonStringEnumMemberName("unseen")]
    Unseen,

    /// <summary>They have seen some of it.</summary>
    [JsonStringEnumMemberName("seen")]
    Seen,

    /// <summary>They are in it.</summary>
    [JsonStringEnumMemberName("current")]
    Current,

    /// <summary>It is the first after the current one that they have not seen.</summary>
    [JsonStringEnumMemberName("next")]
    Next,

    /// <summary>Its gate is closed for them.</summary>
    [JsonStringEnumMemberName("locked")]
    Locked,
}
