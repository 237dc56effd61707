namespace InteractiveDrama.Playback.Sessions;

/// <summary>The move into a newer version that goes before a turn.</summary>
/// <param name="Turn">The move.</param>
/// <param name="Position">Where the session stands after it.</param>
public sealed record MovedTurn(TurnRecord Turn, SessionPosition Position);
