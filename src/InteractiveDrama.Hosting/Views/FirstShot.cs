using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Hosting.Views;

/// <summary>What comes first behind an open choice.</summary>
/// <param name="Choice">The choice's id, as offered.</param>
/// <param name="Shot">The shot.</param>
internal sealed record FirstShot(string Choice, BeatShot Shot);
