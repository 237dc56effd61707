using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Playback.Sessions;

/// <summary>Where a session stands.</summary>
/// <param name="Turn">The current turn.</param>
/// <param name="Beat">The beat it led to.</param>
/// <param name="Snapshot">Where to go on from.</param>
public sealed record SessionPosition(int Turn, Beat Beat, Snapshot Snapshot);
