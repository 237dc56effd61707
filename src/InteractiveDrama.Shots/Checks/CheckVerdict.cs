using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Checks;

/// <summary>What a check says of a take.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckVerdict>))]
public enum CheckVerdict
{
    /// <summary>It is as it should be.</summary>
    [JsonStringEnumMemberName("passed")]
    Passed,

    /// <summary>It is not: the take is never shown by itself.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>It may not be, and a person should look; it is shown all the same.</summary>
    [JsonStringEnumMemberName("warned")]
    Warned,

    /// <summary>Nothing here could judge it.</summary>
    [JsonStringEnumMemberName("not-judged")]
    NotJudged,
}
