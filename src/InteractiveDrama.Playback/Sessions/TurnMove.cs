using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Migration;

namespace InteractiveDrama.Playback.Sessions;

/// <summary>What a turn says that was made by publishing the story anew.</summary>
/// <param name="Version">The version the session goes on in.</param>
/// <param name="Outcome">What became of the session.</param>
/// <param name="Steps">How many choices of its way still hold, those of the sessions it was forked from included.</param>
/// <param name="Draws">By stretch of the way, the draws that count instead of those of its turns.</param>
public sealed record TurnMove(
    string Version,
    CarryOutcome Outcome,
    int Steps,
    ImmutableSortedDictionary<int, ImmutableArray<Draw>> Draws
);
