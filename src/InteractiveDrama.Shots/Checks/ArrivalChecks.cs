using System.Collections.Immutable;
using InteractiveDrama.Shots.Cast;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Normalising;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Checks;

/// <summary>
/// Looks at what arrived before anybody sees it. It runs on the original, whose defects a normalised rendition may hide. What
/// cannot be looked at is not judged; nothing that was paid for is lost to a check.
/// </summary>
/// <param name="tools">The machine's ffmpeg.</param>
/// <param name="store">Where media is kept.</param>
/// <param name="takes">The takes there are.</param>
/// <param name="judge">Tells whether those are in a picture who should be; null where no model is configured.</param>
public sealed class ArrivalChecks(
    FfmpegTools tools,
    IMediaStore store,
    ITakes takes,
    SubjectJudge? judge = null
)
{
    private readonly TakeReader reader = new(tools);

    /// <summary>Checks a take.</summary>
    /// <param name="take">The take, its files in the store.</param>
    /// <param name="asked">What it was to be; null when nobody knows any more, or for a voice.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>A check for each thing looked at; none for what is drawn by our own rule, which is tested elsewhere.</returns>
    public async Task<ImmutableArray<TakeCheck>> CheckAsync(
        Take take,
        AskedFor? asked,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(take);
        if (take.MadeBy == MakerKind.Drawn || take.Files.IsDefaultOrEmpty)
        {
            return [];
        }
        var original = take.Files[0];
        using var work = new WorkFolder();
        var path = work.File("original");
        try
        {
            await SaveAsync(original, path, cancellation);
            return await MediaContainers.OfFileAsync(path, cancellation) is not { } container ? []
                : take.Kind == MediaKind.Speech
                    ? await VoiceAsync(take, path, container, cancellation)
                : await PictureAsync(take, asked, path, container, cancellation);
        }
        catch (IOException)
        {
            // A full disk, or no ffmpeg any more: the take is whole, only nobody looked at it.
            return [];
        }
    }

    private async Task<ImmutableArray<TakeCheck>> PictureAsync(
        Take take,
        AskedFor? asked,
        string path,
        MediaContainer container,
        CancellationToken cancellation
    )
    {
        var original = take.Files[0];
        var isClip = take.Kind == MediaKind.Video;
        var seen = await reader.PictureAsync(path, container, cancellation);
        if (seen is null or { Frames: 0 })
        {
            return [new TakeCheck(CheckNames.Black, CheckVerdict.NotJudged)];
        }
        var movement = asked?.Movement ?? CameraMovement.Static;
        var seconds = isClip ? original.Seconds ?? 0 : 0;
        var checks = ImmutableArray.CreateBuilder<TakeCheck>();
        if (isClip && asked is not null)
        {
            checks.Add(PictureRules.Length(original.Seconds, asked));
        }
        if (asked is not null)
        {
            checks.Add(PictureRules.Aspect(original, asked.Aspect));
        }
        checks.Add(PictureRules.Black(seen, seconds));
        if (isClip)
        {
            checks.Add(PictureRules.Frozen(seen, seconds, movement));
        }
        checks.Add(
            PictureRules.Duplicate(seen, movement, await AlikeAsync(take, seen, cancellation))
        );
        // A shot has no sound of its own, so its silence is none; what sound there is must be whole.
        if (isClip && await reader.SoundAsync(path, container, cancellation) is { } heard)
        {
            checks.Add(SoundRules.Clipping(heard));
        }
        checks.Add(await SubjectsAsync(take, asked, cancellation));
        return checks.ToImmutable();
    }

    private async Task<ImmutableArray<TakeCheck>> VoiceAsync(
        Take take,
        string path,
        MediaContainer container,
        CancellationToken cancellation
    )
    {
        var seconds = take.Files[0].Seconds;
        var length = SoundRules.Length(seconds, take.Prompt);
        return await reader.SoundAsync(path, container, cancellation) is { } heard
            ? [length, SoundRules.Silence(heard, seconds ?? 0), SoundRules.Clipping(heard)]
            : [length, new TakeCheck(CheckNames.Silence, CheckVerdict.NotJudged)];
    }

    // Pictures of one sheet show the same face on purpose.
    private async Task<string?> AlikeAsync(
        Take take,
        FrameFindings seen,
        CancellationToken cancellation
    )
    {
        if (seen.Print is not { } print || CastSubject.Is(take.Subject))
        {
            return null;
        }
        foreach (var (other, _) in await takes.ListAsync(take.Story, null, cancellation))
        {
            if (
                other.Subject != take.Subject
                && other.ContentHash != take.ContentHash
                && !CastSubject.Is(other.Subject)
                && !other.Checks.IsDefaultOrEmpty
                && other.Checks.Any(check =>
                    check.Print is { } known && PicturePrint.AreAlike(known, print)
                )
            )
            {
                return other.Subject;
            }
        }
        return null;
    }

    private async Task<TakeCheck> SubjectsAsync(
        Take take,
        AskedFor? asked,
        CancellationToken cancellation
    )
    {
        if (judge is null)
        {
            return new TakeCheck(
                CheckNames.Subjects,
                CheckVerdict.NotJudged,
                "No vision model is configured."
            );
        }
        var frame =
            take.Files.LastOrDefault(file => file.Role == MediaRole.Poster) ?? take.Files[0];
        if (asked is null || await BytesAsync(frame, cancellation) is not { } bytes)
        {
            return new TakeCheck(CheckNames.Subjects, CheckVerdict.NotJudged);
        }
        return await judge.JudgeAsync(bytes, frame.Type, asked, cancellation);
    }

    private async Task<byte[]?> BytesAsync(MediaFile file, CancellationToken cancellation)
    {
        if (
            !file.Type.StartsWith("image/", StringComparison.Ordinal)
            || await store.OpenAsync(file.Sha256, cancellation) is not { } stream
        )
        {
            return null;
        }
        await using (stream)
        {
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }
    }

    private async Task SaveAsync(MediaFile file, string path, CancellationToken cancellation)
    {
        await using var bytes =
            await store.OpenAsync(file.Sha256, cancellation)
            ?? throw new IOException($"The media {file.Sha256} are not in the store any more.");
        await using var copy = File.Create(path);
        await bytes.CopyToAsync(copy, cancellation);
    }
}
