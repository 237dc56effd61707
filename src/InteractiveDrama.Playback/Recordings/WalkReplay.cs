using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Recordings;

/// <summary>A recorded walk, played again.</summary>
/// <param name="Recorded">The walk as recorded.</param>
/// <param name="Now">The walk as the story plays it now, as far as it can go.</param>
/// <param name="Differences">What differs, in the order a viewer would meet it.</param>
/// <param name="Notes">What no viewer would see: ids that were written since, chance that was drawn afresh.</param>
public sealed record WalkReplay(
    RecordedWalk Recorded,
    RecordedWalk Now,
    ImmutableArray<WalkDifference> Differences,
    ImmutableArray<WalkNote> Notes
)
{
    /// <summary>True when a viewer would see the same.</summary>
    public bool IsSame => Differences.IsEmpty;

    /// <summary>True when the walk could not be played to its end.</summary>
    public bool IsStopped => Differences.Any(d => d.Kind == WalkDifferenceKind.Stopped);
}
