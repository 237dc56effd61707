using System.Collections.Immutable;
using InteractiveDrama.Exploration;

namespace InteractiveDrama.Cli.Shots;

/// <summary>Everything a viewer can come to see and hear of a story: found by going through its states.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Shots">Its shots in script order; one in several scenes once for each.</param>
/// <param name="Voices">Its lines in each language, in script order.</param>
/// <param name="IsWhole">False when the bounds were met before every state: then there may be more.</param>
internal sealed record StoryNeeds(
    string Story,
    ImmutableArray<ShotEntry> Shots,
    ImmutableArray<VoiceEntry> Voices,
    bool IsWhole
)
{
    /// <summary>Goes through a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="locales">Languages of the voices; the story's own and those of its translations when null.</param>
    /// <param name="options">How far to go; as <c>drama explore</c> when null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static StoryNeeds Of(
        LoadedStory story,
        IReadOnlyList<string>? locales = null,
        ExplorationOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        var needs = new NeedCollector(story.Id, story.Package, locales);
        var explorer = new Explorer(
            ExploredStory.Of(story.Package),
            (options ?? new ExplorationOptions()) with
            {
                FindingsOnly = true,
            }
        )
        {
            Seen = needs.Add,
        };
        var result = explorer.Explore(cancellation: cancellation);
        cancellation.ThrowIfCancellationRequested();
        return new StoryNeeds(
            story.Id,
            needs.Shots(),
            needs.Voices(),
            result.IsExhaustive && !needs.IsFull
        );
    }
}
