using System.Collections.Immutable;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Cli.Releasing.Packing;

/// <summary>Gathers the shots of a pack: what a release would show, and where something is missing what there is.</summary>
/// <param name="story">The story.</param>
/// <param name="draft">What a release would hold.</param>
/// <param name="library">The library; null when there is none.</param>
/// <param name="media">Puts their files beside the page.</param>
internal sealed class PackShots(
    LoadedStory story,
    ReleaseDraft draft,
    MediaLibrary? library,
    PackMedia media
)
{
    private readonly Dictionary<string, string> names = CastNames.Of(story.Package);

    /// <summary>Every shot a viewer can come to, in script order.</summary>
    public async Task<ImmutableArray<PackShot>> GatherAsync(CancellationToken cancellation)
    {
        var kept = library is null
            ? []
            : await library.Takes.ListAsync(story.Id, null, cancellation);
        var shots = ImmutableArray.CreateBuilder<PackShot>();
        foreach (var (shot, released) in draft.Needs.Shots.Zip(draft.Release.Shots))
        {
            var gap = draft.Gaps.FirstOrDefault(gap =>
                gap.Kind == "shot" && gap.Subject == shot.Id && released.Take is null
            );
            var take =
                released.Take is { } id ? draft.Takes[id]
                : gap is null ? null
                : Asset.Of(shot.Need(story.Id), kept).Take?.Take;
            var file = take is null ? null : await media.FileAsync(take, cancellation);
            var isFilm = take is { Kind: MediaKind.Video } && file is not null;
            var still =
                take is null ? null
                : isFilm ? await media.PosterAsync(take, cancellation)
                : file;
            shots.Add(
                new PackShot(
                    shot.Id,
                    story.Package.Episode(shot.Episode ?? "")?.Title,
                    ShotPrompt.Of(shot.Spec with { Style = null }, names).Text,
                    shot.Spec.DurationSeconds,
                    Maker(take),
                    gap is not null ? gap.Message
                        : take is null ? "Drawn by rule."
                        : Approved(take),
                    gap is not null ? "human"
                        : take is null ? "animatic"
                        : "final",
                    still
                        ?? (
                            isFilm
                                ? null
                                : await media.DrawAsync(shot.Spec, shot.ContentHash, cancellation)
                        ),
                    isFilm ? file : null,
                    await LinesAsync(shot, cancellation)
                )
            );
        }
        return shots.ToImmutable();
    }

    private async Task<ImmutableArray<PackLine>> LinesAsync(
        ShotEntry shot,
        CancellationToken cancellation
    )
    {
        var lines = ImmutableArray.CreateBuilder<PackLine>();
        foreach (var line in shot.Lines)
        {
            var voice = draft.Takes.Values.FirstOrDefault(take =>
                take.Subject == line.Id && take.Locale == story.Package.Settings.Language
            );
            lines.Add(
                new PackLine(
                    line.Speaker is { } who ? names.GetValueOrDefault(who, who) : null,
                    line.Text,
                    voice is null ? null : await media.FileAsync(voice, cancellation)
                )
            );
        }
        return lines.ToImmutable();
    }

    private static string Maker(Take? take) =>
        take is null ? "drawn"
        : take.MadeBy == MakerKind.Human ? "people"
        : take.Model is { } model ? $"{take.Provider}, {model}"
        : take.Provider;

    private string Approved(Take take) =>
        draft.Release.Takes.FirstOrDefault(released => released.Id == take.Id)
            is { Approvals.IsEmpty: false } released
            ? "Approved by "
                + string.Join(
                    ", ",
                    released.Approvals.Select(entry =>
                        entry.Gate is { } gate ? $"{entry.Who} ({gate})" : entry.Who
                    )
                )
                + "."
            : "Drawn by rule.";
}
