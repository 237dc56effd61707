using System.Collections.Immutable;

namespace InteractiveDrama.Exploration.RandomWalks;

/// <summary>How much of a story walks came to see.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Missing">Those that no walk came to, in script order.</param>
public sealed record Coverage(int Total, ImmutableArray<Unseen> Missing)
{
    /// <summary>How many were met.</summary>
    public int Reached => Total - Missing.Length;
}
