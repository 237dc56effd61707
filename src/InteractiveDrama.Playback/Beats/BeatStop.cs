using System.Text.Json.Serialization;

namespace InteractiveDrama.Playback.Beats;

/// <summary>Why a beat stopped.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BeatStop>))]
public enum BeatStop
{
    /// <summary>Choices are offered.</summary>
    [JsonStringEnumMemberName("decision")]
    Decision,

    /// <summary>The story is over.</summary>
    [JsonStringEnumMemberName("ending")]
    Ending,

    /// <summary>The script ran out of content without an ending.</summary>
    [JsonStringEnumMemberName("deadEnd")]
    DeadEnd,

    /// <summary>The script failed or went over its budget.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
