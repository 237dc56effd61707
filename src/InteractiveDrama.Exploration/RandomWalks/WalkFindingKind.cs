using System.Text.Json.Serialization;

namespace InteractiveDrama.Exploration.RandomWalks;

/// <summary>What walks came to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WalkFindingKind>))]
public enum WalkFindingKind
{
    /// <summary>The script runs out of content without an ending.</summary>
    [JsonStringEnumMemberName("deadEnd")]
    DeadEnd,

    /// <summary>A run-time error, or a step over its budget.</summary>
    [JsonStringEnumMemberName("error")]
    Error,

    /// <summary>No end within the bound of choices.</summary>
    [JsonStringEnumMemberName("unfinished")]
    Unfinished,
}
