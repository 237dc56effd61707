using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Shots.Cast;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling.Dispatching;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>How the shots of each story are made.</summary>
internal sealed class ShotStories(
    StoryCatalogue catalogue,
    ShotProviders providers,
    IMediaStore media,
    IOptions<DramaOptions> options,
    ITakes? takes = null,
    IReviewLog? reviews = null
)
{
    private readonly ConditionalWeakTable<PublishedStory, StoryShots> known = [];
    private readonly RequestMaker nameless = new(media, ImmutableDictionary<string, string>.Empty);

    /// <summary>Those of a version of a story.</summary>
    public StoryShots Of(PublishedStory story) =>
        known.GetValue(
            story,
            one => new StoryShots(
                one,
                providers.Of(one),
                media,
                options.Value.Shots.Budget.Over(one.Package.Settings.Shots),
                takes is null || reviews is null
                    ? null
                    : new CastSheets(one.Id, StoryLook.Of(one.Package), takes, reviews)
            )
        );

    /// <summary>Whether viewers see the takes of a release alone: nothing that is made while they watch would ever be seen.</summary>
    public bool IsReleased(PublishedStory story) =>
        ShowRule
            .Of(story.Package.Settings.Review, options.Value.Review.Read() ?? ReviewPolicy.Open)
            .Policy == ReviewPolicy.ApprovedOnly;

    /// <summary>Those of the version served now; null when the story is served no longer.</summary>
    public StoryShots? Find(string story) =>
        catalogue.Find(story) is { } served ? Of(served) : null;

    /// <summary>The providers of a story, in order; none for one that is served no longer.</summary>
    public ImmutableArray<IShotProvider> ProvidersOf(string story) => Find(story)?.Providers ?? [];

    /// <summary>What makes a story's requests.</summary>
    public RequestMaker RequestsOf(string story) => Find(story)?.Requests ?? nameless;
}
