using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media.Probing;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Provenance.Labels;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>Takes in what a provider made: looks at it, keeps it, and makes of it what leaves.</summary>
/// <param name="tools">The machine's ffmpeg.</param>
/// <param name="store">Where everything is kept.</param>
public sealed class MediaIntake(FfmpegTools tools, IMediaStore store)
{
    private readonly MediaProbe _probe = new(tools);
    private readonly MediaNormaliser _normaliser = new(tools, store);

    /// <summary>Takes in a file.</summary>
    /// <param name="bytes">Read to its end, from where it stands.</param>
    /// <param name="kind">What was asked for.</param>
    /// <param name="aspect">The story's aspect, <c>9:16</c> or <c>16:9</c>.</param>
    /// <param name="mark">What its files say of themselves.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What <see cref="MediaNormaliser.NormaliseAsync"/> returns.</returns>
    /// <exception cref="MediaRefusedException">It is not what was asked for, or no media; the message is a sentence about "the file".</exception>
    /// <exception cref="IOException">It cannot be encoded or kept.</exception>
    public async Task<ImmutableArray<MediaFile>> TakeAsync(
        Stream bytes,
        MediaKind kind,
        string aspect,
        TakeMark mark,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var work = new WorkFolder();
        var path = work.File("original");
        await using (var file = File.Create(path))
        {
            await bytes.CopyToAsync(file, cancellation);
        }

        var media = await _probe.ReadAsync(path, cancellation);
        return media.Kind == kind
            ? await _normaliser.NormaliseAsync(path, media, aspect, mark, cancellation)
            : throw new MediaRefusedException(
                $"The file is {Words(media.Kind)}, and {Words(kind)} was asked for."
            );
    }

    private static string Words(MediaKind kind) =>
        kind switch
        {
            MediaKind.Video => "a clip",
            MediaKind.Image => "a picture",
            _ => "a voice",
        };
}
