using InteractiveDrama.Exploration.Search;
using InteractiveDrama.Exploration.Stops;

namespace InteractiveDrama.Exploration.Walks;

/// <summary>What one imagined viewer saw.</summary>
/// <param name="Moves">The moves, in order.</param>
/// <param name="Stops">What each led to.</param>
internal sealed record ViewerWalk(List<Move> Moves, List<StopFacts> Stops)
{
    /// <summary>The way to one of its stops.</summary>
    public Way To(int stop) => new(SearchTree.Root, [.. Moves.Take(stop + 1)]);
}
