using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Import.Twee;

/// <summary>A Twee file, read.</summary>
/// <param name="Title">What <c>StoryTitle</c> says; null without one.</param>
/// <param name="Ifid">The story's id in the interactive fiction archives.</param>
/// <param name="Format">The story format.</param>
/// <param name="Start">The passage it begins with; null when nothing says.</param>
/// <param name="Passages">Every other passage, in order.</param>
internal sealed record TweeStory(
    string? Title,
    string? Ifid,
    TweeFormat Format,
    string? Start,
    ImmutableArray<TweePassage> Passages
);
