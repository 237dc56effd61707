using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media.Probing;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Provenance.Labels;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>
/// Makes of an original what leaves, and keeps all of it. The same original through the same ffmpeg gives the same bytes.
/// Safe for use from many threads.
/// </summary>
/// <param name="tools">The machine's ffmpeg.</param>
/// <param name="store">Where everything is kept.</param>
public sealed class MediaNormaliser(FfmpegTools tools, IMediaStore store)
{
    /// <summary>Normalises a file.</summary>
    /// <param name="path">The original.</param>
    /// <param name="media">What it was found to be.</param>
    /// <param name="aspect">The story's aspect, <c>9:16</c> or <c>16:9</c>; what stands over is cut off.</param>
    /// <param name="mark">What the files say of themselves; the original stays as it came.</param>
    /// <param name="cancellation">Stops; what was kept by then is left to the library's collector.</param>
    /// <returns>
    /// The original first; then a clip's or a still's renditions, the smallest first, and its poster; or a voice's one rendition.
    /// </returns>
    /// <exception cref="MediaRefusedException">It is a voice of which nothing is heard.</exception>
    /// <exception cref="IOException">It cannot be encoded or kept.</exception>
    public async Task<ImmutableArray<MediaFile>> NormaliseAsync(
        string path,
        ProbedMedia media,
        string aspect,
        TakeMark mark,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(media);
        ArgumentNullException.ThrowIfNull(mark);
        using var work = new WorkFolder();
        var made = media.Kind switch
        {
            MediaKind.Video => await new ClipNormaliser(tools).MakeAsync(
                path,
                media,
                aspect,
                mark.Visible,
                work,
                cancellation
            ),
            MediaKind.Image => await new StillNormaliser(tools).MakeAsync(
                path,
                media,
                aspect,
                mark.Visible,
                work,
                cancellation
            ),
            _ => await new VoiceNormaliser(tools).MakeAsync(path, media, mark, work, cancellation),
        };
        var original = new MadeFile(
            path,
            media.Type,
            MediaRole.Original,
            media.Width > 0 ? media.Width : null,
            media.Height > 0 ? media.Height : null,
            media.Seconds > 0 ? media.Seconds : null
        );
        var kept = ImmutableArray.CreateBuilder<MediaFile>(made.Length + 1);
        kept.Add(await KeepAsync(original, TakeMark.None, cancellation));
        foreach (var file in made)
        {
            kept.Add(await KeepAsync(file, mark, cancellation));
        }

        return kept.ToImmutable();
    }

    private async Task<MediaFile> KeepAsync(
        MadeFile made,
        TakeMark mark,
        CancellationToken cancellation
    )
    {
        await using Stream bytes =
            mark == TakeMark.None
                ? File.OpenRead(made.Path)
                : new MemoryStream(
                    mark.Stamp(await File.ReadAllBytesAsync(made.Path, cancellation), made.Type)
                );
        var kept = await store.PutAsync(bytes, made.Type, cancellation);
        return kept with
        {
            Role = made.Role,
            Width = made.Width,
            Height = made.Height,
            Seconds = made.Seconds,
        };
    }
}
