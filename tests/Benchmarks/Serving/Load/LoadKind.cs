using System.Text.Json.Serialization;

namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>What the calls of a load are.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LoadKind>))]
internal enum LoadKind
{
    /// <summary>80 bytes, which come back.</summary>
    Echo,

    /// <summary>A choice, answered by the same record always.</summary>
    Beat,

    /// <summary>A session that is played: its start, and a choice among those offered, until it ends.</summary>
    Play,
}
