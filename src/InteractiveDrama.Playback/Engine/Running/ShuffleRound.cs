namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>What a shuffle gave so far in its round, kept where draws are decided from outside.</summary>
/// <param name="Container">The shuffle.</param>
/// <param name="Round">How often it went through all its alternatives.</param>
/// <param name="Used">The alternatives given, in order.</param>
internal sealed record ShuffleRound(int Container, int Round, int[] Used);
