using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Scenes;

namespace InteractiveDrama.Playback.Steps;

/// <summary>A playthrough's position in memory: what a <see cref="Snapshot"/> says, without its bytes. Immutable.</summary>
/// <param name="State">The engine's state; it belongs to the engine that made it.</param>
/// <param name="Scene">What carries from beat to beat beside it.</param>
public sealed record StoryPosition(EngineState State, CarriedScene Scene);
