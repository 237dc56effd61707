using System.Collections.Immutable;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>What one session adds to the counters.</summary>
/// <param name="Counts">What it adds, each counter once.</param>
/// <param name="SettlesAt">When nothing more is expected of its viewer, unless something happens before; null when that is so.</param>
/// <param name="LastSeen">When its viewer was last heard of.</param>
public sealed record SessionCounts(
    ImmutableArray<Count> Counts,
    DateTimeOffset? SettlesAt,
    DateTimeOffset LastSeen
);
