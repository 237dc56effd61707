namespace InteractiveDrama.Playback.Steps;

/// <summary>A playthrough's position: the engine's state and the carried scene, encoded and independent of any engine instance.</summary>
/// <param name="Bytes">The encoded form; what is stored.</param>
public sealed record Snapshot(ReadOnlyMemory<byte> Bytes);
