using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using InteractiveDrama.Hosting.Endpoints;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Captions;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Stories;

/// <summary>
/// Looks from the shot library: the best take of each shot, and where there is none its drawing, made once, at its first need,
/// and known by its shot from then on.
/// </summary>
internal sealed class LibraryLooks(
    IShotLibrary library,
    ServedMedia media,
    TakeIndex takes,
    StoryLabels labels
) : IStoryLooks
{
    /// <summary>Far more than a story has; one that makes them up as it goes begins anew.</summary>
    private const int MostShots = 20_000;

    private readonly ConditionalWeakTable<
        PublishedStory,
        ConcurrentDictionary<BeatShot, KnownShot>
    > known = [];

    private readonly ConditionalWeakTable<PublishedStory, KnownVoices> voices = [];

    private readonly ConditionalWeakTable<CastMember, string> colours = [];

    public ValueTask<ShotView?> ShotAsync(
        PublishedStory story,
        BeatShot shot,
        CancellationToken cancellation = default
    )
    {
        var shots = known.GetValue(story, static _ => new(ShotLikeness.Of));
        return shots.TryGetValue(shot, out var view)
            ? ValueTask.FromResult<ShotView?>(At(view.On(takes.Of(story.Id)), shot.FirstLine))
            : new ValueTask<ShotView?>(MakeAsync(shots, story, shot, cancellation));
    }

    public VoiceView? Voice(PublishedStory story, BeatLine line, string? locale) =>
        voices
            .GetValue(story, static story => new KnownVoices(story))
            .Of(line, locale, takes.Of(story.Id));

    public string CaptionColour(CastMember member) =>
        colours.GetValue(member, static member => CastPalette.CaptionColour(member));

    public ValueTask<MediaContent?> FindMediaAsync(
        string name,
        CancellationToken cancellation = default
    ) => media.FindAsync(name, cancellation);

    private async Task<ShotView?> MakeAsync(
        ConcurrentDictionary<BeatShot, KnownShot> shots,
        PublishedStory story,
        BeatShot shot,
        CancellationToken cancellation
    )
    {
        var need = story.Needs.Picture(shot);
        var spec = need.Spec!;
        var picture = await library.GetOrMakeAsync(spec, labels.Of(story), cancellation);
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
            IsPlaceholder = need.IsHuman,
        };
        if (shots.Count >= MostShots)
        {
            shots.Clear();
        }
        var made = new KnownShot(need, view);
        shots[shot] = made;
        return made.On(takes.Of(story.Id));
    }

    private static ShotView At(ShotView view, int line) =>
        view.FirstLine == line ? view : view with { FirstLine = line };
}
