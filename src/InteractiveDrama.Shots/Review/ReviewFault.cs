using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Review;

/// <summary>Why something was not done in review.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewFault>))]
public enum ReviewFault
{
    /// <summary>What was asked for cannot be, or lacks something.</summary>
    [JsonStringEnumMemberName("invalid")]
    Invalid,

    /// <summary>There is no such take.</summary>
    [JsonStringEnumMemberName("not-found")]
    NotFound,

    /// <summary>Whoever asked has not the role.</summary>
    [JsonStringEnumMemberName("forbidden")]
    Forbidden,
}
