using System.Collections.Immutable;

namespace InteractiveDrama.Exploration.Comparison;

/// <summary>What became of the choices, the lines or the beats of a version. One that was moved and changed is in both.</summary>
/// <param name="Added">Ids that the version before does not have.</param>
/// <param name="Changed">Other text; for a beat, other choices.</param>
/// <param name="Moved">In another beat or knot, or in another order there.</param>
/// <param name="Removed">Ids that only the version before has.</param>
public sealed record ContentChanges(
    ImmutableArray<ContentChange> Added,
    ImmutableArray<ContentChange> Changed,
    ImmutableArray<ContentChange> Moved,
    ImmutableArray<ContentChange> Removed
)
{
    /// <summary>True when nothing changed.</summary>
    public bool IsEmpty => Added.IsEmpty && Changed.IsEmpty && Moved.IsEmpty && Removed.IsEmpty;
}
