using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Releases;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Views;

/// <summary>Makes of a story what a list of stories shows.</summary>
internal sealed class StoryViews(IStoryLooks looks, MediaSigner media, ILogger<StoryViews> log)
{
    public async ValueTask<StoryView> ViewAsync(PublishedStory story)
    {
        var package = story.Package;
        return new StoryView
        {
            Id = story.Id,
            Title = package.Title,
            Version = package.Version,
            Language = package.Settings.Language,
            Locales = story.Locales.Names,
            Aspect = package.Settings.Aspect,
            Form = package.IsFilm ? StoryForm.Film : StoryForm.Page,
            Poster = await PosterAsync(story),
            Episodes = [.. package.Episodes.Select(episode => story.Episode(episode.Id)!)],
            Endings = package.Endings.Length,
            Release = ReleaseViews.Of(story),
            AiLabel = ReleaseViews.Label(package.Settings),
        };
    }

    private async ValueTask<string?> PosterAsync(PublishedStory story)
    {
        try
        {
            return story.FirstShot() is { } shot && await looks.ShotAsync(story, shot) is { } view
                ? media.ForEverybody().Sign(view.Poster ?? view.Url)
                : null;
        }
        catch (Exception e)
        {
            // A story whose first picture fails is still listed.
            log.LogError(e, "No poster for {Story}", story.Id);
            return null;
        }
    }
}
