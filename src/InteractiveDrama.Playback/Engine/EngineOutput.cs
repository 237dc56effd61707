using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Engine;

/// <summary>One output of ink: what a single continue gives.</summary>
/// <param name="Text">The text, its line end included.</param>
/// <param name="TagsBefore">Tags that stand before the first visible text.</param>
/// <param name="TagsAfter">Tags that stand behind it.</param>
/// <param name="Paths">Paths of the visible texts, in order; those that ink computed have none.</param>
/// <param name="At">Path of the last content that ran for it, when texts have none.</param>
/// <param name="Template">What the text was made of, in order; empty for an engine that cannot see it.</param>
public sealed record EngineOutput(
    string Text,
    ImmutableArray<string> TagsBefore,
    ImmutableArray<string> TagsAfter,
    ImmutableArray<string> Paths,
    string? At,
    ImmutableArray<LinePart> Template
);
