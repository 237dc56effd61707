using InteractiveDrama.Shots.Supplied;

namespace InteractiveDrama.Cli.Shots;

/// <summary>Makes takes of what lies in a story's own <c>media/</c> and <c>voice/</c> folders.</summary>
internal static class SuppliedSync
{
    /// <summary>Takes what fits; a file that was taken before is no new take.</summary>
    /// <param name="argument">The story as it was given.</param>
    /// <param name="story">The story.</param>
    /// <param name="needs">What it needs.</param>
    /// <param name="library">Where takes are kept.</param>
    /// <param name="cancellation">Stops; what was taken by then stays.</param>
    /// <returns>A report for each folder there is, by its path in the story's.</returns>
    public static async Task<SortedDictionary<string, SuppliedReport>> RunAsync(
        string argument,
        LoadedStory story,
        StoryNeeds needs,
        MediaLibrary library,
        CancellationToken cancellation
    )
    {
        var reports = new SortedDictionary<string, SuppliedReport>(StringComparer.Ordinal);
        var media = StoryFolder.Of(argument, StoryFolder.Media);
        if (Directory.Exists(media))
        {
            reports[StoryFolder.Media] = await SuppliedImport.RunAsync(
                media,
                media,
                SuppliedFolder.PictureEndings,
                needs.Shots.Select(s => s.Need(needs.Story)),
                story.Package.Settings.Aspect,
                library.Supplied(story.Package.Settings),
                cancellation
            );
        }

        foreach (
            var locale in needs.Voices.Select(v => v.Words.Locale).Distinct(StringComparer.Ordinal)
        )
        {
            var voice = StoryFolder.Of(argument, StoryFolder.Voice, locale);
            if (Directory.Exists(voice))
            {
                reports[$"{StoryFolder.Voice}/{locale}"] = await SuppliedImport.RunAsync(
                    voice,
                    voice,
                    SuppliedFolder.VoiceEndings,
                    needs
                        .Voices.Where(v => v.Words.Locale == locale)
                        .Select(v => v.Need(needs.Story)),
                    story.Package.Settings.Aspect,
                    library.Supplied(story.Package.Settings),
                    cancellation
                );
            }
        }

        return reports;
    }
}
