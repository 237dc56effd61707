namespace InteractiveDrama.Playback.Engine.Analysis;

/// <summary>Receives an address that may run next.</summary>
internal delegate void FlowStep<T>(ref T state, int address);
