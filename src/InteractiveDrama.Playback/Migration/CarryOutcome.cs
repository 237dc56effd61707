using System.Text.Json.Serialization;

namespace InteractiveDrama.Playback.Migration;

/// <summary>What became of a session that met another version of its story.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CarryOutcome>))]
public enum CarryOutcome
{
    /// <summary>Every choice of its way is still offered: it goes on where the way leads.</summary>
    [JsonStringEnumMemberName("continued")]
    Continued,

    /// <summary>A choice of its way is no longer offered: it goes on where that choice was to be taken.</summary>
    [JsonStringEnumMemberName("choice_gone")]
    ChoiceGone,

    /// <summary>A choice of its way leads to a fault of the story: it goes on where that choice was to be taken.</summary>
    [JsonStringEnumMemberName("step_failed")]
    StepFailed,

    /// <summary>The episode it began with is gone: it goes on at the story's beginning.</summary>
    [JsonStringEnumMemberName("episode_gone")]
    EpisodeGone,

    /// <summary>The story has ended for it; it stays at its ending.</summary>
    [JsonStringEnumMemberName("ended")]
    Ended,

    /// <summary>The new version has a fault at its very beginning: there is nowhere to go on.</summary>
    [JsonStringEnumMemberName("no_beginning")]
    NoBeginning,
}
