using System.Collections.Immutable;
using InteractiveDrama.Playback.Texts;

namespace InteractiveDrama.Playback.Beats;

/// <summary>A choice as offered.</summary>
/// <param name="Id">Its id on the wire: the choice's own, or <c>id~2</c>, <c>id~3</c> for later ones of that id.</param>
/// <param name="Index">Its index in ink's list, from 0.</param>
/// <param name="Text">What it says, without speaker and mood.</param>
/// <param name="Speaker">The cast key of who would say it.</param>
/// <param name="Mood">How it would be said.</param>
/// <param name="Tags">ink's tags and the dialect's, those that ink never saw included.</param>
public sealed record OfferedChoice(
    string Id,
    int Index,
    string Text,
    string? Speaker,
    string? Mood,
    ImmutableArray<string> Tags
)
{
    /// <summary>The story's texts its label is made of, in order; empty when some of it is in none.</summary>
    public ImmutableArray<TextUse> Texts { get; init; } = [];
}
