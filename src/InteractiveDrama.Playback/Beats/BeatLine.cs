using System.Collections.Immutable;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Playback.Beats;

/// <summary>One line of content with visible text.</summary>
/// <param name="Id">The id of its first text.</param>
/// <param name="Ids">The ids of all its texts, in order.</param>
/// <param name="Raw">What ink produced, its line end included.</param>
/// <param name="Speaker">The cast key of who speaks; null for narration.</param>
/// <param name="Mood">How it is said, as written.</param>
/// <param name="Text">What is said, trimmed, without speaker and mood.</param>
/// <param name="Tags">ink's tags, and those of outputs without text before it.</param>
public sealed record BeatLine(
    string Id,
    ImmutableArray<string> Ids,
    string Raw,
    string? Speaker,
    string? Mood,
    string Text,
    ImmutableArray<string> Tags
)
{
    /// <summary>The story's texts it is made of, in order; empty when some of it is in none.</summary>
    public ImmutableArray<TextUse> Texts { get; init; } = [];

    /// <summary>True when a tag says that only people may speak it; a cast card may say so too.</summary>
    public bool IsHuman => Tags.Any(t => DialectTag.Parse(t).Key == TagKeys.Human);

    /// <summary>The id of the way it reads; null for a line that always reads alike.</summary>
    public string? Variant => TextUse.Variant(Texts, Id);
}
