using System.Collections.Immutable;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>Makes a contact sheet of what the library has for a story.</summary>
/// <param name="story">The story.</param>
/// <param name="needs">What it needs.</param>
/// <param name="library">The library.</param>
internal sealed class SheetMaker(LoadedStory story, StoryNeeds needs, MediaLibrary library)
{
    private const int MostPictureBytes = 512 * 1024;

    private readonly Dictionary<string, string> names = CastNames.Of(story.Package);

    /// <summary>Writes the sheet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task WriteAsync(string path, CancellationToken cancellation)
    {
        var takes = await library.Takes.ListAsync(needs.Story, null, cancellation);
        var frames = ImmutableArray.CreateBuilder<SheetFrame>();
        foreach (var shot in needs.Shots)
        {
            frames.Add(await FrameAsync(shot, takes, cancellation));
        }
        var spent = takes.Sum(kept => kept.Take.Cost);
        var currency = story.Package.Settings.Shots.Currency;
        await File.WriteAllTextAsync(
            path,
            ContactSheet.Write(
                story.Package.Title,
                story.Package.Settings.Aspect == "16:9",
                frames.ToImmutable(),
                spent > 0 ? $"{RenderText.Amount(spent, currency)} spent" : null
            ),
            cancellation
        );
    }

    private async Task<SheetFrame> FrameAsync(
        ShotEntry shot,
        ImmutableArray<KeptTake> takes,
        CancellationToken cancellation
    )
    {
        var asset = Asset.Of(shot.Need(needs.Story), takes);
        var take = asset.Take?.Take;
        var line = shot.Lines.IsEmpty ? null : shot.Lines[0];
        return new SheetFrame(
            shot.Id,
            story.Package.Episode(shot.Episode ?? "")?.Title,
            ShotPrompt.Of(shot.Spec with { Style = null }, names).Text,
            line?.Text ?? "",
            line?.Speaker is { } who ? names.GetValueOrDefault(who, who) : null,
            shot.Spec.DurationSeconds,
            Status(asset),
            take is null ? "animatic"
                : take.Model is { } model ? $"{take.Provider}, {model}"
                : take.Provider,
            take is { Cost: > 0 } ? RenderText.Amount(take.Cost, take.Currency) : "",
            await PictureAsync(take, cancellation) ?? Drawn(shot.Spec)
        );
    }

    private static string Status(Asset asset) =>
        asset.State == AssetState.Blocked ? "human"
        : asset.Take is null ? "animatic"
        : TakeRank.Of(asset.Take.Take) switch
        {
            TakeRank.Drawn => "animatic",
            TakeRank.Keyframe => "keyframe",
            _ => "final",
        };

    private async Task<string?> PictureAsync(Take? take, CancellationToken cancellation)
    {
        if (
            take?.Files.FirstOrDefault(file => file.Role == MediaRole.Poster)
                is not { Bytes: <= MostPictureBytes } poster
            || await library.Store.OpenAsync(poster.Sha256, cancellation) is not { } bytes
        )
        {
            return null;
        }
        await using (bytes)
        {
            var whole = new byte[poster.Bytes];
            await bytes.ReadExactlyAsync(whole, cancellation);
            return $"data:{poster.Type};base64,{Convert.ToBase64String(whole)}";
        }
    }

    private static string Drawn(ShotSpec spec) =>
        $"data:{AnimaticProvider.MediaType};base64,{Convert.ToBase64String(AnimaticProvider.Draw(spec))}";
}
