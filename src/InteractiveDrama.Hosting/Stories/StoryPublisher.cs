using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Shots;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Stories;

/// <summary>
/// Publishes stories while the server runs: a new version of a story that is served, or a story that is not yet. Commands
/// under way finish on the version they began with; whatever comes after finds the new one.
/// </summary>
public sealed class StoryPublisher
{
    private readonly StoryCatalogue catalogue;
    private readonly SessionDesk desk;
    private readonly LibraryWishes wishes;
    private readonly ILogger<StoryPublisher> log;

    internal StoryPublisher(
        StoryCatalogue catalogue,
        SessionDesk desk,
        LibraryWishes wishes,
        ILogger<StoryPublisher> log
    ) => (this.catalogue, this.desk, this.wishes, this.log) = (catalogue, desk, wishes, log);

    /// <summary>
    /// Serves a story from now on, in the place of the one with its id. Returns once every connected session of it was
    /// told where it goes on; those without a connection are carried over at their next command.
    /// </summary>
    /// <param name="story">The compiled story.</param>
    public async Task<Publication> PublishAsync(PublishedStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var before = catalogue.Replace(story);
        // Another version may ask for another policy.
        wishes.Look(story.Id, null);
        if (before is null)
        {
            return new Publication(story, null, 0, 0, 0);
        }
        var moves = await desk.MoveConnectedAsync(story.Id);
        var publication = new Publication(
            story,
            before.Package.Version,
            moves.Count(moved => moved == true),
            moves.Count(moved => moved == false),
            moves.Count(moved => moved is null)
        );
        log.LogInformation(
            "Published {Story} {Version}: {Continued} connected sessions go on where they stood, {Earlier} at an earlier beat, {Stayed} stay",
            story.Id,
            story.Package.Version,
            publication.Continued,
            publication.Earlier,
            publication.Stayed
        );
        return publication;
    }
}
