using InteractiveDrama.Playback.Texts;

namespace InteractiveDrama.Cli.Shots;

/// <summary>The language of voices, as it is given on the command line.</summary>
internal static class VoiceLocale
{
    /// <summary>The story's own name of a language.</summary>
    /// <param name="story">The story.</param>
    /// <param name="locale">As given.</param>
    /// <exception cref="UsageException">The story is not told in it.</exception>
    public static string Of(LoadedStory story, string locale) =>
        new StoryLocales(story.Package).Names.FirstOrDefault(n =>
            n.Equals(locale, StringComparison.OrdinalIgnoreCase)
        )
        ?? throw new UsageException(
            $"The story is not told in '{locale}': it has {string.Join(", ", new StoryLocales(story.Package).Names)}."
        );
}
