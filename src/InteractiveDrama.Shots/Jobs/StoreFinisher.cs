using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Normalising;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Provenance.Labels;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>Finishes media with the machine's ffmpeg. Our own drawings need no ffmpeg, only their label.</summary>
/// <param name="tools">The machine's ffmpeg; null when it has none.</param>
/// <param name="store">Where everything is kept.</param>
/// <param name="labelling">Says how files are labelled.</param>
public sealed class StoreFinisher(FfmpegTools? tools, IMediaStore store, TakeLabelling labelling)
    : IMediaFinisher
{
    private const string Drawing = "image/svg+xml";

    /// <inheritdoc/>
    public async Task<ImmutableArray<MediaFile>> FinishAsync(
        Take take,
        MediaFile original,
        string aspect,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(take);
        ArgumentNullException.ThrowIfNull(original);
        var isDrawing = original.Type == Drawing;
        if (tools is null && !isDrawing)
        {
            throw new MediaRefusedException(FfmpegTools.Missing);
        }
        var mark = await labelling.OfAsync(take, original.Sha256, cancellation);
        await using var bytes =
            await store.OpenAsync(original.Sha256, cancellation)
            ?? throw new IOException($"The media {original.Sha256} are not in the store any more.");
        return isDrawing
            ? [original, await LabelAsync(bytes, mark, cancellation)]
            : await new MediaIntake(tools!, store).TakeAsync(
                bytes,
                take.Kind,
                aspect,
                mark,
                cancellation
            );
    }

    private async Task<MediaFile> LabelAsync(
        Stream drawing,
        TakeMark mark,
        CancellationToken cancellation
    )
    {
        using var whole = new MemoryStream();
        await drawing.CopyToAsync(whole, cancellation);
        using var labelled = new MemoryStream(mark.StampDrawing(whole.ToArray()));
        return await store.PutAsync(labelled, Drawing, cancellation) with
        {
            Role = MediaRole.Rendition,
        };
    }
}
