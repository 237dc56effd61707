namespace InteractiveDrama.Playback.Sessions;

/// <summary>The answer a command got, kept for the same command sent again: the turn it showed, and whether it was refused there.</summary>
/// <param name="Session">The session.</param>
/// <param name="Turn">The turn the answer showed.</param>
/// <param name="Refused">True when the command made no choice: its choice was gone, and the answer said where the session went on.</param>
/// <param name="Position">Where the session stood at the turn; null in a turn of before positions were kept.</param>
public sealed record StoredReply(string Session, int Turn, bool Refused, SessionPosition? Position);
