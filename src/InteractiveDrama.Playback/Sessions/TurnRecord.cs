using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Playback.Sessions;

/// <summary>One decision and the beat it led to. Turns are appended, never changed.</summary>
/// <param name="Turn">Its number, from 0.</param>
/// <param name="Beat">The beat's id.</param>
/// <param name="Stop">Why the beat stopped.</param>
/// <param name="Episode">The episode it stopped in.</param>
/// <param name="Ending">The ending's id, when it stopped at one.</param>
/// <param name="Via">The choice that led in, as offered; null for turn 0, for a move and for a way back.</param>
/// <param name="Mode">How that choice was taken; null for turn 0.</param>
/// <param name="ThinkTime">From the choices on screen to the choice, held time taken out; null when no window was reported.</param>
/// <param name="HeldTime">How long the window was held; zero when it was not.</param>
/// <param name="Offered">Ids of the choices this beat offers.</param>
/// <param name="At">When the turn was made.</param>
public sealed record TurnRecord(
    int Turn,
    string Beat,
    BeatStop Stop,
    string? Episode,
    string? Ending,
    string? Via,
    ChoiceMode? Mode,
    TimeSpan? ThinkTime,
    TimeSpan HeldTime,
    ImmutableArray<string> Offered,
    DateTimeOffset At
)
{
    /// <summary>What was drawn on the way to the beat, in order; null in a turn of before draws were recorded.</summary>
    public ImmutableArray<Draw>? Draws { get; init; }

    /// <summary>Where the session was carried over to; null unless the turn met a newer version of the story.</summary>
    public TurnMove? Move { get; init; }

    /// <summary>The earlier turn that the viewer went back to; null unless <see cref="Mode"/> is <see cref="ChoiceMode.Rewound"/>.</summary>
    public int? BackTo { get; init; }
}
