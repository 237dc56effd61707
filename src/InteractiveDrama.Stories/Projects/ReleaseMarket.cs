using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Projects;

/// <summary>Whose rules a release follows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReleaseMarket>))]
public enum ReleaseMarket
{
    /// <summary>Nobody's.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Mainland China: registration, rating, visible and audible labels.</summary>
    [JsonStringEnumMemberName("cn")]
    Cn,

    /// <summary>The European Union: marked files and a notice of AI use.</summary>
    [JsonStringEnumMemberName("eu")]
    Eu,

    /// <summary>The United States: a rating and a notice of AI use.</summary>
    [JsonStringEnumMemberName("us")]
    Us,
}
