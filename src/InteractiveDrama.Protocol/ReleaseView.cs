using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>What a released story says of itself before it begins.</summary>
public sealed record ReleaseView
{
    /// <summary>Whose rules it follows: <c>none</c>, <c>cn</c>, <c>eu</c> or <c>us</c>.</summary>
    [JsonPropertyName("market")]
    public required string Market { get; init; }

    /// <summary>The release that is served, 1 and up; absent where a story is served that was not released.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>The number under which it is registered.</summary>
    [JsonPropertyName("registration")]
    public string? Registration { get; init; }

    /// <summary>The age hint, such as <c>16+</c>.</summary>
    [JsonPropertyName("rating")]
    public string? Rating { get; init; }

    /// <summary>What viewers are warned of, in words.</summary>
    [JsonPropertyName("descriptors")]
    public IReadOnlyList<string> Descriptors { get; init; } = [];

    /// <summary>Who answers for it.</summary>
    [JsonPropertyName("producer")]
    public string? Producer { get; init; }

    /// <summary>What AI had to do with it, in one line.</summary>
    [JsonPropertyName("disclosure")]
    public string? Disclosure { get; init; }

    /// <summary>The lines of the card that is shown before the first beat, in the market's words; empty where none is shown.</summary>
    [JsonPropertyName("card")]
    public IReadOnlyList<string> Card { get; init; } = [];

    /// <summary>For how long the card is shown at least, in seconds.</summary>
    [JsonPropertyName("cardSeconds")]
    public double CardSeconds { get; init; }
}
