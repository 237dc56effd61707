using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Texts;

/// <summary>What a text is to its reader.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextKind>))]
public enum TextKind
{
    /// <summary>A line.</summary>
    [JsonStringEnumMemberName("line")]
    Line,

    /// <summary>A choice as it is offered.</summary>
    [JsonStringEnumMemberName("label")]
    Label,

    /// <summary>What a chosen choice prints.</summary>
    [JsonStringEnumMemberName("echo")]
    Echo,

    /// <summary>A name: the story's title, an episode's, a cast member's, a place's.</summary>
    [JsonStringEnumMemberName("name")]
    Name,
}
