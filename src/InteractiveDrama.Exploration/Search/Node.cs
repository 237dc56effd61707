using InteractiveDrama.Exploration.Stops;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Exploration.Search;

/// <summary>A state to go on from.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">The engine's state.</param>
/// <param name="Stop">What was met there.</param>
internal readonly record struct Node(int Number, EngineState State, StopFacts Stop);
