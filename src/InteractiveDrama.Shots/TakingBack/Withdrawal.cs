using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Shots.TakingBack;

/// <summary>What was taken back, or given back.</summary>
/// <param name="Takes">The takes that were named.</param>
/// <param name="Equal">Takes of other shots that are made of the same bytes: they went with them.</param>
public sealed record Withdrawal(ImmutableArray<Take> Takes, ImmutableArray<Take> Equal)
{
    /// <summary>All of them.</summary>
    public ImmutableArray<Take> All => [.. Takes, .. Equal];
}
