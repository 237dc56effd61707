using System.Text.Json.Serialization;

namespace InteractiveDrama.Playback.Access;

/// <summary>What a key lets its holder do. A key may carry several.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    /// <summary>Everything: every endpoint that asks for another role is open to an owner too.</summary>
    [JsonStringEnumMemberName("owner")]
    Owner,

    /// <summary>Sends stories, publishes them and takes them back.</summary>
    [JsonStringEnumMemberName("writer")]
    Writer,

    /// <summary>Reads reports.</summary>
    [JsonStringEnumMemberName("reader")]
    Reader,

    /// <summary>Reviews for the creative side.</summary>
    [JsonStringEnumMemberName("creative")]
    Creative,

    /// <summary>Reviews for animation.</summary>
    [JsonStringEnumMemberName("animation")]
    Animation,

    /// <summary>Reviews for legal.</summary>
    [JsonStringEnumMemberName("legal")]
    Legal,

    /// <summary>Reviews for production.</summary>
    [JsonStringEnumMemberName("production")]
    Production,
}
