using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media.Normalising;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;

namespace InteractiveDrama.Shots.Media;

/// <summary>The last frames of clips, for the shots that go on from there.</summary>
/// <param name="tools">The machine's ffmpeg.</param>
/// <param name="store">Where media is kept.</param>
public sealed class LastFrames(FfmpegTools tools, IMediaStore store)
{
    /// <summary>The role of a frame that a video begins with.</summary>
    public const string Role = "first_frame";

    /// <summary>The last frame of a take's largest rendition, as PNG. The same take through the same ffmpeg gives the same bytes.</summary>
    /// <param name="take">The take of a clip.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Null when it has none that can be read.</returns>
    public async Task<ReferenceMedia?> OfAsync(Take take, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(take);
        var clip = take
            .Files.Where(file => file is { Role: MediaRole.Rendition, Type: "video/mp4" })
            .MaxBy(file => file.Width ?? 0);
        if (clip is null || await store.OpenAsync(clip.Sha256, cancellation) is not { } bytes)
        {
            return null;
        }
        using var work = new WorkFolder();
        var (path, frame) = (work.File("clip.mp4"), work.File("frame.png"));
        await using (bytes)
        {
            await using var copy = File.Create(path);
            await bytes.CopyToAsync(copy, cancellation);
        }
        var made = await tools.RunAsync(
            [
                // From its last keyframe on, each frame over the one before: the last one stays.
                "-sseof",
                "-1",
                .. UntrustedInput.Arguments(path, MediaContainer.Mp4),
                "-map",
                "0:v:0",
                "-update",
                "1",
                .. EncodingRules.Bare,
                frame,
            ],
            cancellation: cancellation
        );
        return made.Succeeded && File.Exists(frame)
            ? ReferenceCheck.Load(await File.ReadAllBytesAsync(frame, cancellation), Role, null)
            : null;
    }
}
