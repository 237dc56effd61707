using System.Globalization;
using System.Runtime.InteropServices;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Animatic.Motion;
using InteractiveDrama.Shots.Sound;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>Makes the film of a plan: pictures, captions and sound in one pass of the encoder.</summary>
/// <param name="ffmpeg">The machine's ffmpeg.</param>
/// <param name="plan">The plan.</param>
/// <param name="size">Width and height in pixels.</param>
internal sealed class CutFilm(FfmpegTools ffmpeg, CutPlan plan, (int Width, int Height) size)
{
    private static readonly ToolLimits Limits = new() { Time = TimeSpan.FromHours(2) };

    /// <summary>Writes the film.</summary>
    /// <param name="file">The file; one that is there is replaced.</param>
    /// <param name="progress">Hears how much of it is done, from 0 to 1.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="IOException">It cannot be made; the message is a sentence.</exception>
    public async Task WriteAsync(
        string file,
        Action<double> progress,
        CancellationToken cancellation
    )
    {
        // The filter's own language has many special characters: it is given a plain name beside its working folder.
        var name = $"drama-{Guid.NewGuid():N}";
        var captions = Path.Combine(Path.GetTempPath(), name + ".ass");
        var sound = Path.Combine(Path.GetTempPath(), name + ".f32");
        try
        {
            await File.WriteAllTextAsync(
                captions,
                AssCaptions.Write(plan, size.Width, size.Height),
                cancellation
            );
            WriteSound(sound);
            var done = 0;
            var result = await ffmpeg.RunAsync(
                Arguments(name + ".ass", sound, Path.GetFullPath(file)),
                async (pipe, stop) =>
                {
                    var reel = new ShotReel(ffmpeg, size.Width, size.Height);
                    await foreach (var frame in reel.PlayAsync(plan.Shots, stop))
                    {
                        await pipe.WriteAsync(frame, stop);
                        progress((double)++done / plan.Frames);
                    }
                },
                Limits,
                cancellation
            );
            if (!result.Succeeded || done != plan.Frames)
            {
                throw new IOException(
                    $"ffmpeg could not encode the film: {result.Error.ReplaceLineEndings(" ")}."
                );
            }
        }
        finally
        {
            File.Delete(captions);
            File.Delete(sound);
        }
    }

    private void WriteSound(string file)
    {
        const int Block = 1 << 20;
        var samples = Mixer.Finished(plan.Mix).Samples;
        using var to = File.Create(file);
        for (var at = 0; at < samples.Length; at += Block)
        {
            to.Write(
                MemoryMarshal.AsBytes(samples.Slice(at, Math.Min(Block, samples.Length - at)).Span)
            );
        }
    }

    // A keyframe where a shot begins, and every second.
    private string Cuts()
    {
        var cuts = new List<string>();
        var frame = 0;
        foreach (var shot in plan.Shots)
        {
            cuts.Add(
                ((double)frame / AnimaticFilm.Rate).ToString("0.####", CultureInfo.InvariantCulture)
            );
            frame += shot.Frames;
        }

        return string.Join(',', cuts);
    }

    private List<string> Arguments(string captions, string sound, string file)
    {
        var rate = AnimaticFilm.Rate.ToString(CultureInfo.InvariantCulture);
        return
        [
            "-f",
            "rawvideo",
            "-pix_fmt",
            "yuv420p",
            "-video_size",
            string.Create(CultureInfo.InvariantCulture, $"{size.Width}x{size.Height}"),
            "-framerate",
            rate,
            "-i",
            "pipe:0",
            "-f",
            "f32le",
            "-ar",
            "48000",
            "-ac",
            "2",
            "-i",
            "file:" + sound,
            "-map",
            "0:v",
            "-map",
            "1:a",
            "-vf",
            "subtitles=filename=" + captions,
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-crf",
            "20",
            "-profile:v",
            "high",
            "-pix_fmt",
            "yuv420p",
            "-g",
            rate,
            "-force_key_frames",
            Cuts(),
            "-color_range",
            "tv",
            "-colorspace",
            "bt709",
            "-color_primaries",
            "bt709",
            "-color_trc",
            "bt709",
            "-c:a",
            "aac",
            "-b:a",
            "160k",
            "-map_metadata",
            "-1",
            "-movflags",
            "+faststart",
            "-f",
            "mp4",
            "file:" + file,
        ];
    }
}
