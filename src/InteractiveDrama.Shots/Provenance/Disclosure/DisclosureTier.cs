using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Provenance.Disclosure;

/// <summary>To whom the use of AI is told.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DisclosureTier>))]
public enum DisclosureTier
{
    /// <summary>One line, for a post about the story.</summary>
    [JsonStringEnumMemberName("post")]
    Post,

    /// <summary>A few lines, for the card at its end.</summary>
    [JsonStringEnumMemberName("endcard")]
    Endcard,

    /// <summary>A note by category of shots, for the press.</summary>
    [JsonStringEnumMemberName("press")]
    Press,

    /// <summary>Every take, for a regulator.</summary>
    [JsonStringEnumMemberName("regulator")]
    Regulator,
}
