using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Playback.Sessions;

/// <summary>Where an episode began in a session, to start it again from there.</summary>
/// <param name="Episode">The episode's id.</param>
/// <param name="Turn">The turn whose beat crosses into it.</param>
/// <param name="Beat">What the viewer sees of that beat from the episode's first line on.</param>
/// <param name="Snapshot">Where to go on from.</param>
public sealed record EpisodeBeginning(string Episode, int Turn, Beat Beat, Snapshot Snapshot);
