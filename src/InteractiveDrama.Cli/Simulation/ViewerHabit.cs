using System.Text.Json.Serialization;

namespace InteractiveDrama.Cli.Simulation;

/// <summary>How a synthetic viewer watches.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ViewerHabit>))]
public enum ViewerHabit
{
    /// <summary>Takes the first option and mostly stays.</summary>
    [JsonStringEnumMemberName("firstOption")]
    FirstOption,

    /// <summary>Prefers what it has not seen, looks at all options, and stays.</summary>
    [JsonStringEnumMemberName("explorer")]
    Explorer,

    /// <summary>Leaves during long beats and decides at once.</summary>
    [JsonStringEnumMemberName("impatient")]
    Impatient,

    /// <summary>Leaves when somebody is lost.</summary>
    [JsonStringEnumMemberName("leavesAfterLoss")]
    LeavesAfterLoss,

    /// <summary>Takes anything, lets timers run out, leaves anywhere.</summary>
    [JsonStringEnumMemberName("casual")]
    Casual,
}
