namespace InteractiveDrama.Benchmarks.Speculation.Policies;

/// <summary>The ways to decide that are compared.</summary>
internal enum Policy
{
    None,
    EveryNeighbour,
    Ours,
    Oracle,
}
