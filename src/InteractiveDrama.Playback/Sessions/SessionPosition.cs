using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Playback.Sessions;

/// <summary>Where a session stands.</summary>
/// <param name="Turn">The current turn.</param>
/// <param name="Beat">The beat it led to.</param>
/// <param name="Snapshot">Where to go on from.</param>
public sealed record SessionPosition(int Turn, Beat Beat, Snapshot Snapshot)
{
    /// <summary>The share of finishers at the beat's ending that its viewer was told, 0 to 1; null when none was told.</summary>
    public double? Share { get; init; }
}
