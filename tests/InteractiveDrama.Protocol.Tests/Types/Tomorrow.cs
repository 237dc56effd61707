using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol.Tests.Types;

/// <summary>Records that the protocol may have tomorrow.</summary>
public static class Tomorrow
{
    /// <summary>How it ends.</summary>
    public enum Outcome
    {
        [JsonStringEnumMemberName("well")]
        Well,

        [JsonStringEnumMemberName("badly")]
        Badly,
    }

    /// <summary>Asks for a trail.</summary>
    public sealed record TrailRequest
    {
        [JsonPropertyName("session")]
        public required string Session { get; init; }

        [JsonPropertyName("after")]
        public int After { get; init; } = -1;

        [JsonPropertyName("filter")]
        public TrailFilter? Filter { get; init; }
    }

    /// <summary>What a trail is asked for.</summary>
    public sealed record TrailFilter
    {
        [JsonPropertyName("outcome")]
        public Outcome? Outcome { get; init; }
    }

    /// <summary>The way a session went.</summary>
    public sealed record TrailView
    {
        [JsonPropertyName("bytes")]
        [JsonNumberHandling(
            JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString
        )]
        public required long Bytes { get; init; }

        [JsonPropertyName("turns")]
        public required IReadOnlyList<int> Turns { get; init; }

        [JsonPropertyName("outcomes")]
        public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

        [JsonPropertyName("outcome")]
        public Outcome Outcome { get; init; }

        [JsonPropertyName("side")]
        [AllowedValues("left", "right")]
        public string? Side { get; init; }

        [JsonPropertyName("digits")]
        [RegularExpression("^[0-9]+$")]
        public required string Digits { get; init; }

        [JsonPropertyName("inner")]
        public TrailView? Inner { get; init; }

        [JsonPropertyName("own")]
        public JsonElement? Own { get; init; }

        public int NotOnTheWire => Turns.Count;
    }

    /// <summary>Of a type that nobody has thought of.</summary>
    public sealed record OddView
    {
        [JsonPropertyName("at")]
        public required DateTime At { get; init; }
    }

    /// <summary>Begins with a value that a reader cannot know.</summary>
    public sealed record WilfulView
    {
        [JsonPropertyName("share")]
        public double Share { get; init; } = 0.5;
    }
}
