using System.Collections.Immutable;

namespace InteractiveDrama.Exploration.Episodes;

/// <summary>A measured path.</summary>
/// <param name="Length">Its length.</param>
/// <param name="Edges">The edges it takes, in order.</param>
internal sealed record PathLength(double Length, ImmutableArray<int> Edges);
