using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>A beat on the way that is filmed.</summary>
/// <param name="Beat">The beat, in the language of the film.</param>
/// <param name="Chosen">The choice taken at its end, in words; null at the way's end and where nobody chose.</param>
internal sealed record CutBeat(Beat Beat, string? Chosen);
