using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Protocol;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Hosting.Views;

/// <summary>Makes of a cast member who speaks what viewers are told of them.</summary>
internal static class SpeakerViews
{
    /// <summary>The one who speaks; null for narration and for those who have no card.</summary>
    /// <param name="story">The story.</param>
    /// <param name="looks">How its cast looks.</param>
    /// <param name="renderer">The language; null for the story's own.</param>
    /// <param name="key">The cast key.</param>
    public static SpeakerView? Of(
        PublishedStory story,
        IStoryLooks looks,
        LocaleRenderer? renderer,
        string? key
    ) =>
        key is not null && story.Member(key) is { } member
            ? new SpeakerView
            {
                Id = member.Key,
                Name = renderer?.Name(NameIds.Cast(member.Key), member.Name) ?? member.Name,
                Colour = looks.CaptionColour(member),
            }
            : null;
}
