using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Playback.Migration;

/// <summary>Where a session goes on in another version of its story.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Steps">How many choices of its way still hold: it stands where the last of them leads.</param>
/// <param name="Beat">The beat there; null for <see cref="CarryOutcome.Ended"/> and <see cref="CarryOutcome.NoBeginning"/>.</param>
/// <param name="Position">The position there; null like the beat.</param>
/// <param name="Lost">The choice that could not be taken again; null when there was none.</param>
/// <param name="Draws">
/// By stretch of the path, the draws to keep instead of those recorded: what holds in the new version, then what it does not
/// draw, in case a later one does. Stretches of which the record still says it all are left out.
/// </param>
public sealed record CarriedOver(
    CarryOutcome Outcome,
    int Steps,
    Beat? Beat,
    StoryPosition? Position,
    string? Lost,
    ImmutableSortedDictionary<int, ImmutableArray<Draw>> Draws
);
