namespace InteractiveDrama.Playback.Access;

/// <summary>An act in its place.</summary>
/// <param name="Seq">Its number; numbers only grow.</param>
/// <param name="Act">The act.</param>
public sealed record StoredAct(long Seq, Act Act);
