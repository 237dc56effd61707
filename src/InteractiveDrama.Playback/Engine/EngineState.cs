namespace InteractiveDrama.Playback.Engine;

/// <summary>A position in a story, immutable; its form is the engine's own affair.</summary>
public abstract class EngineState;
