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

    /// <summary>Notes what was met.</summary>
    public void Note(Findings findings)
    {
        for (var i = 0; i < Stops.Count; i++)
        {
            var stop = i;
            if (i > 0)
                findings.Take(Stops[i - 1].Offered[Moves[i].Choice], () => To(stop));
            findings.Meet(Stops[i], () => To(stop));
        }
    }
}
