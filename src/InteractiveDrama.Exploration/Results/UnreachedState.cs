using System.Text.Json.Serialization;

namespace InteractiveDrama.Exploration.Results;

/// <summary>What is known of something that was not reached.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UnreachedState>))]
public enum UnreachedState
{
    /// <summary>Every state was gone through: nothing leads to it.</summary>
    [JsonStringEnumMemberName("unreachable")]
    Unreachable,

    /// <summary>It was not come to within the bounds.</summary>
    [JsonStringEnumMemberName("not_shown")]
    NotShown,
}
