using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Normalising;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>Finishes media with the machine's ffmpeg. Our own drawings need no finishing, and no ffmpeg.</summary>
/// <param name="tools">The machine's ffmpeg; null when it has none.</param>
/// <param name="store">Where everything is kept.</param>
public sealed class StoreFinisher(FfmpegTools? tools, IMediaStore store) : IMediaFinisher
{
    private const string Drawing = "image/svg+xml";

    /// <inheritdoc/>
    public async Task<ImmutableArray<MediaFile>> FinishAsync(
        MediaFile original,
        MediaKind kind,
        string aspect,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(original);
        if (original.Type == Drawing)
        {
            return [original, original with { Role = MediaRole.Rendition }];
        }
        if (tools is null)
        {
            throw new MediaRefusedException(FfmpegTools.Missing);
        }
        await using var bytes =
            await store.OpenAsync(original.Sha256, cancellation)
            ?? throw new IOException($"The media {original.Sha256} are not in the store any more.");
        return await new MediaIntake(tools, store).TakeAsync(bytes, kind, aspect, cancellation);
    }
}
