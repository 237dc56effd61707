using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Engine;

/// <summary>A choice as ink offers it.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Path">Path of its choice point.</param>
/// <param name="Tags">The tags ink gives it.</param>
/// <param name="Template">What the text was made of, texts and values in order; empty for an engine that cannot see it.</param>
public sealed record EngineChoice(
    string Text,
    string Path,
    ImmutableArray<string> Tags,
    ImmutableArray<LinePart> Template
);
