using System.Text.Json.Serialization;

namespace InteractiveDrama.Cli.Testing;

/// <summary>What a test of a walk came to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WalkOutcome>))]
internal enum WalkOutcome
{
    [JsonStringEnumMemberName("same")]
    Same,

    [JsonStringEnumMemberName("changed")]
    Changed,

    [JsonStringEnumMemberName("stopped")]
    Stopped,

    [JsonStringEnumMemberName("unreadable")]
    Unreadable,

    [JsonStringEnumMemberName("updated")]
    Updated,
}
