using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>How a decision came about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DecidedHow>))]
public enum DecidedHow
{
    /// <summary>The viewer chose.</summary>
    [JsonStringEnumMemberName("active")]
    Active,

    /// <summary>The window closed and the default was taken.</summary>
    [JsonStringEnumMemberName("timeout_default")]
    TimeoutDefault,

    /// <summary>The story went on by itself.</summary>
    [JsonStringEnumMemberName("auto")]
    Auto,
}
