using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>How much of its subject a shot shows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ShotSize>))]
public enum ShotSize
{
    /// <summary>Eyes to mouth.</summary>
    [JsonStringEnumMemberName("extreme_close_up")]
    ExtremeCloseUp,

    /// <summary>The face.</summary>
    [JsonStringEnumMemberName("close_up")]
    CloseUp,

    /// <summary>Head and shoulders.</summary>
    [JsonStringEnumMemberName("medium_close")]
    MediumClose,

    /// <summary>To the waist.</summary>
    [JsonStringEnumMemberName("medium")]
    Medium,

    /// <summary>To the knees.</summary>
    [JsonStringEnumMemberName("medium_wide")]
    MediumWide,

    /// <summary>The whole figure in the place.</summary>
    [JsonStringEnumMemberName("wide")]
    Wide,

    /// <summary>The place, the figure small in it.</summary>
    [JsonStringEnumMemberName("extreme_wide")]
    ExtremeWide,

    /// <summary>Past a dark shoulder in front.</summary>
    [JsonStringEnumMemberName("over_shoulder")]
    OverShoulder,

    /// <summary>A thing, close.</summary>
    [JsonStringEnumMemberName("insert")]
    Insert,

    /// <summary>The place, before anybody is in it.</summary>
    [JsonStringEnumMemberName("establishing")]
    Establishing,
}
