using System.Collections.Immutable;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Review;

/// <summary>A story with what a review of its takes rests on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Needs">Every shot and voice that viewers can come to.</param>
/// <param name="Rule">What viewers may see; a server holds to its own policy besides.</param>
/// <param name="Story">The story.</param>
internal sealed record ReviewedStory(
    string Id,
    ImmutableArray<MediaNeed> Needs,
    ShowRule Rule,
    LoadedStory Story
)
{
    /// <summary>Loads a story.</summary>
    /// <param name="argument">A project, a script or a package.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="ReviewRefusedException">It has errors, which were printed.</exception>
    public static ReviewedStory Load(string argument, CancellationToken cancellation)
    {
        var story =
            LoadedStory.Load(argument)
            ?? throw new ReviewRefusedException(
                ReviewFault.Forbidden,
                $"'{argument}' has errors: nothing of it is reviewed before they are mended."
            );
        var needs = StoryNeeds.Of(story, cancellation: cancellation);
        return new ReviewedStory(
            story.Id,
            [
                .. needs.Shots.Select(shot => shot.Need(story.Id)),
                .. needs.Voices.Select(voice => voice.Need(story.Id)),
            ],
            ShowRule.Of(story.Package.Settings.Review, ReviewPolicy.Open),
            story
        );
    }

    /// <summary>Finds a story by its id.</summary>
    /// <param name="id">The story's id.</param>
    /// <param name="where">Where it was said to be; null to look here and in <c>stories/</c>.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="UsageException">It is not there, or it is another story.</exception>
    public static ReviewedStory Find(string id, string? where, CancellationToken cancellation)
    {
        var path =
            where
            ?? new[] { Path.Combine("stories", id), id, $"{id}.ink", $"{id}.drama" }.FirstOrDefault(
                Path.Exists
            )
            ?? throw new UsageException(
                $"The take is of the story '{id}', and which gates it needs stands in its drama.yaml: say where that is with --story."
            );
        var found = Load(path, cancellation);
        return found.Id == id
            ? found
            : throw new UsageException(
                $"The take is of the story '{id}', and '{path}' is '{found.Id}': give another with --story."
            );
    }
}
