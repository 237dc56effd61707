using System.Text.Json.Serialization;

namespace InteractiveDrama.Playback.Steps;

/// <summary>How a choice came to be taken.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChoiceMode>))]
public enum ChoiceMode
{
    /// <summary>The viewer took it.</summary>
    [JsonStringEnumMemberName("active")]
    Active,

    /// <summary>The window closed and the default was taken.</summary>
    [JsonStringEnumMemberName("timeout_default")]
    TimeoutDefault,

    /// <summary>The story took it without asking.</summary>
    [JsonStringEnumMemberName("auto")]
    Auto,

    /// <summary>None was taken: the session was carried over to another version of the story.</summary>
    [JsonStringEnumMemberName("moved")]
    Moved,

    /// <summary>None was taken: the viewer went back to an earlier turn.</summary>
    [JsonStringEnumMemberName("rewound")]
    Rewound,
}
