using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Hosting.Views;

/// <summary>What comes first behind an open choice.</summary>
/// <param name="Choice">The choice's id, as offered.</param>
/// <param name="Share">How likely it is taken, 0 to 1; null when nothing is known.</param>
/// <param name="Shot">The shot.</param>
internal sealed record FirstShot(string Choice, double? Share, BeatShot Shot);
