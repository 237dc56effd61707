namespace InteractiveDrama.Playback.Sessions;

/// <summary>The answer a command got, kept for the same command sent again.</summary>
/// <param name="Session">The session.</param>
/// <param name="Turn">The turn the command made.</param>
/// <param name="Body">The answer, as the caller encoded it.</param>
public sealed record StoredReply(string Session, int Turn, ReadOnlyMemory<byte> Body);
