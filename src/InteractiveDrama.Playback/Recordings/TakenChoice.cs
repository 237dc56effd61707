namespace InteractiveDrama.Playback.Recordings;

/// <summary>What was chosen at a stop.</summary>
/// <param name="Id">The choice's id as it was offered; what a replay goes by.</param>
/// <param name="Index">Its index in ink's list, from 0; for people.</param>
public sealed record TakenChoice(string Id, int Index);
