using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>How a story is shown.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StoryForm>))]
public enum StoryForm
{
    /// <summary>Shots with captions.</summary>
    [JsonStringEnumMemberName("film")]
    Film,

    /// <summary>Text that flows, as in a novel.</summary>
    [JsonStringEnumMemberName("page")]
    Page,
}
