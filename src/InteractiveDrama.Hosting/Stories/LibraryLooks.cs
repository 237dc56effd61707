using InteractiveDrama.Hosting.Endpoints;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Captions;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Stories;

/// <summary>Looks from the shot library: each picture made once, at its first need.</summary>
internal sealed class LibraryLooks(IShotLibrary library) : IStoryLooks
{
    public async ValueTask<ShotView?> ShotAsync(
        PublishedStory story,
        BeatShot shot,
        CancellationToken cancellation = default
    )
    {
        var settings = story.Package.Settings;
        var spec = ShotSpecBuilder.Build(
            shot,
            story.Cast,
            story.Places,
            settings.Aspect,
            settings.StylePrompt
        );
        var media = await library.GetOrMakeAsync(spec, cancellation);
        return new ShotView
        {
            Id = shot.Id,
            FirstLine = shot.FirstLine,
            Url = $"{MediaEndpoints.Path}/{media.Name}",
            Type = media.MediaType,
            DurationMs = (int)Math.Round(spec.DurationSeconds * 1000),
            Alt = AltText.Of(spec, story.Names),
            MadeBy = media.Origin switch
            {
                ShotOrigin.Drawn => MadeBy.Drawn,
                // What is not known to be drawn or human is labelled as AI: a label too many misleads nobody.
                _ => MadeBy.Ai,
            },
        };
    }

    public string CaptionColour(CastMember member) => CastPalette.CaptionColour(member);

    public MediaContent? FindMedia(string name) =>
        library.OpenRead(name) is { } bytes ? new MediaContent(bytes, "image/svg+xml") : null;
}
