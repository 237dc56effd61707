using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using InteractiveDrama.Hosting.Endpoints;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Captions;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Stories;

/// <summary>Looks from the shot library: each picture made once, at its first need, and known by its shot from then on.</summary>
internal sealed class LibraryLooks(IShotLibrary library, ServedMedia media) : IStoryLooks
{
    /// <summary>Far more than a story has; one that makes them up as it goes begins anew.</summary>
    private const int MostShots = 20_000;

    private readonly ConditionalWeakTable<
        PublishedStory,
        ConcurrentDictionary<BeatShot, ShotView>
    > known = [];

    private readonly ConditionalWeakTable<CastMember, string> colours = [];

    public ValueTask<ShotView?> ShotAsync(
        PublishedStory story,
        BeatShot shot,
        CancellationToken cancellation = default
    )
    {
        var shots = known.GetValue(story, static _ => new(ShotLikeness.Of));
        return shots.TryGetValue(shot, out var view)
            ? ValueTask.FromResult<ShotView?>(At(view, shot.FirstLine))
            : new ValueTask<ShotView?>(MakeAsync(shots, story, shot, cancellation));
    }

    public string CaptionColour(CastMember member) =>
        colours.GetValue(member, static member => CastPalette.CaptionColour(member));

    public ValueTask<MediaContent?> FindMediaAsync(
        string name,
        CancellationToken cancellation = default
    ) => media.FindAsync(name, cancellation);

    private async Task<ShotView?> MakeAsync(
        ConcurrentDictionary<BeatShot, ShotView> shots,
        PublishedStory story,
        BeatShot shot,
        CancellationToken cancellation
    )
    {
        var spec = ShotSpecBuilder.Build(shot, story.Look);
        var picture = await library.GetOrMakeAsync(spec, cancellation);
        var view = new ShotView
        {
            Id = shot.Id,
            FirstLine = shot.FirstLine,
            Url = $"{MediaEndpoints.Path}/{picture.Name}",
            Type = picture.MediaType,
            DurationMs = (int)Math.Round(spec.DurationSeconds * 1000),
            Alt = AltText.Of(spec, story.Names),
            MadeBy = picture.Origin switch
            {
                ShotOrigin.Drawn => MadeBy.Drawn,
                // What is not known to be drawn or human is labelled as AI: a label too many misleads nobody.
                _ => MadeBy.Ai,
            },
        };
        if (shots.Count >= MostShots)
        {
            shots.Clear();
        }
        shots[shot] = view;
        return view;
    }

    private static ShotView At(ShotView view, int line) =>
        view.FirstLine == line ? view : view with { FirstLine = line };
}
