using System.Collections.Frozen;
using InteractiveDrama.Analytics.Events.Bodies;

namespace InteractiveDrama.Analytics.Events;

/// <summary>The types of events by name. A name is never given to another type; a change that old readers cannot read raises its version.</summary>
public static class EventNames
{
    private static readonly FrozenDictionary<Type, string> Names = new Dictionary<Type, string>
    {
        [typeof(BeatStarted)] = "beat_started",
        [typeof(ChoiceShown)] = "choice_shown",
        [typeof(ChoiceMade)] = "choice_made",
        [typeof(EndingReached)] = "ending_reached",
        [typeof(SessionMoved)] = "session_moved",
        [typeof(WentBack)] = "went_back",
        [typeof(SessionLeft)] = "session_left",
        [typeof(SessionResumed)] = "session_resumed",
        [typeof(ViewerReturned)] = "viewer_returned",
        [typeof(GateRefused)] = "gate_refused",
        [typeof(ExperimentExposed)] = "experiment_exposed",
        [typeof(PlayStarted)] = "play_started",
        [typeof(ShotDelivered)] = "shot_delivered",
        [typeof(PlaybackError)] = "playback_error",
        [typeof(Stall)] = "stall",
        [typeof(WindowShown)] = "window_shown",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Type> Types = Names.ToFrozenDictionary(
        one => one.Value,
        one => one.Key,
        StringComparer.Ordinal
    );

    /// <summary>All names.</summary>
    public static IEnumerable<string> All => Names.Values;

    /// <summary>The name of an event's type, such as <c>beat_started</c>.</summary>
    public static string Of(EventBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Names[body.GetType()];
    }

    /// <summary>The type of a name; null when there is none.</summary>
    public static Type? Find(string name) => Types.GetValueOrDefault(name);

    /// <summary>The schema an event follows, such as <c>drama/beat_started/1-0-0</c>.</summary>
    public static string Schema(string name) => $"drama/{name}/1-0-0";
}
