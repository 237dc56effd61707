using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Engine.Observation;

/// <summary>A choice that was met and not offered.</summary>
/// <param name="Path">Path of its choice point.</param>
/// <param name="Text">Its text, as far as it is known.</param>
/// <param name="WasTaken">True when it is offered once only, and was taken before.</param>
/// <param name="Causes">The parts of its condition that made it false; empty when it has none, or it is true.</param>
public sealed record WithheldChoice(
    string Path,
    string Text,
    bool WasTaken,
    ImmutableArray<FalsePart> Causes
);
