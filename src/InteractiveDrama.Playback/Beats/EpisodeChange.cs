namespace InteractiveDrama.Playback.Beats;

/// <summary>The border between two episodes inside a beat.</summary>
/// <param name="AtLine">Index of the first line after the border; may equal the number of lines.</param>
/// <param name="Ended">Id of the episode that is over; null where the first one begins.</param>
/// <param name="Next">Id of the episode that begins; null while it is not known.</param>
public sealed record EpisodeChange(int AtLine, string? Ended, string? Next);
