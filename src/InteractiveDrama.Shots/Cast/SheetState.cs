using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Cast;

/// <summary>How a picture of a cast sheet stands in review.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SheetState>))]
public enum SheetState
{
    /// <summary>Nobody has decided.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>It goes along with every shot the person is in.</summary>
    [JsonStringEnumMemberName("approved")]
    Approved,

    /// <summary>Rejected, withdrawn, or made during a halt.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,
}
