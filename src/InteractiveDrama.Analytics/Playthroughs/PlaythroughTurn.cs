using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Analytics.Playthroughs;

/// <summary>One turn: the choice that led in, and the beat it led to.</summary>
/// <param name="Turn">Its number, from 0.</param>
/// <param name="Beat">The beat's id.</param>
/// <param name="Stop">Why the beat stopped.</param>
/// <param name="Episode">The episode it stopped in.</param>
/// <param name="Ending">The ending's id, when it stopped at one.</param>
/// <param name="Via">The choice that led in, as offered; null for turn 0.</param>
/// <param name="Mode">How that choice was taken; null for turn 0.</param>
/// <param name="ThinkSeconds">From the open window to the choice, held time taken out; null when no window was reported.</param>
/// <param name="Offered">Ids of the choices this beat offered, as offered.</param>
/// <param name="At">When the turn was stored.</param>
public sealed record PlaythroughTurn(
    int Turn,
    string Beat,
    BeatStop Stop,
    string? Episode,
    string? Ending,
    string? Via,
    ChoiceMode? Mode,
    double? ThinkSeconds,
    ImmutableArray<string> Offered,
    DateTimeOffset At
)
{
    /// <summary>For a move to another version of the story: how many choices of the viewer's way still hold. Null for every other turn.</summary>
    public int? MovedTo { get; init; }

    /// <summary>For a way back: the turn the viewer went back to. Null for every other turn.</summary>
    public int? BackTo { get; init; }
}
