using System.Collections.Concurrent;
using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Shots.Cast;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Dispatching;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>How the shots of one version of a story are made.</summary>
internal sealed class StoryShots
{
    /// <summary>Far more than a story has; one that makes them up as it goes begins anew.</summary>
    private const int MostShots = 20_000;

    private readonly ConcurrentDictionary<BeatShot, MediaNeed> pictures = new(ShotLikeness.Of);

    public StoryShots(
        PublishedStory story,
        ImmutableArray<IShotProvider> providers,
        IMediaStore media,
        BudgetLimits limits,
        CastSheets? sheets = null
    )
    {
        Story = story;
        Providers = providers;
        Limits = limits;
        Requests = new RequestMaker(media, story.Names, sheets);
        Speaks = providers.Any(one => one.Capabilities.Makes.Contains(MediaKind.Speech));
    }

    /// <summary>The story.</summary>
    public PublishedStory Story { get; }

    /// <summary>Its generative providers, in order.</summary>
    public ImmutableArray<IShotProvider> Providers { get; }

    /// <summary>The most that may be spent on it.</summary>
    public BudgetLimits Limits { get; }

    /// <summary>Makes its requests.</summary>
    public RequestMaker Requests { get; }

    /// <summary>Whether one of its providers speaks.</summary>
    public bool Speaks { get; }

    /// <summary>The picture of a shot, worked out once.</summary>
    public MediaNeed Picture(BeatShot shot)
    {
        if (pictures.TryGetValue(shot, out var known))
        {
            return known;
        }
        if (pictures.Count >= MostShots)
        {
            pictures.Clear();
        }
        return pictures[shot] = Story.Needs.Picture(shot);
    }
}
