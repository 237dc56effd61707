namespace InteractiveDrama.Playback.Beats;

/// <summary>A cast member in a shot.</summary>
/// <param name="Key">The cast key.</param>
/// <param name="Look">The look set by <c># look:</c>, added to the card's words; null for the card alone.</param>
/// <param name="Mood">The mood of their first line in the shot, as written.</param>
public sealed record BeatSubject(string Key, string? Look, string? Mood);
