using System.Globalization;
using System.Runtime.InteropServices;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Animatic.Motion;
using InteractiveDrama.Shots.Sound;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>Makes the film of a plan: pictures, captions and sound in one pass of the encoder.</summary>
internal sealed class CutFilm(FfmpegTools ffmpeg, CutPlan plan, int width, int height)
{
    private static readonly ToolLimits Limits = new() { Time = TimeSpan.FromHours(2) };

    /// <summary>Writes the film.</summary>
    /// <param name="file">The file; one that is there is replaced.</param>
    /// <param name="progress">Hears how much of it is done, from 0 to 1.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task WriteAsync(
        string file,
        Action<double> progress,
        CancellationToken cancellation
    )
    {
        var name = $"drama-{Guid.NewGuid():N}";
        // The filter's own language has many special characters: it is given a plain name beside its working folder.
        var captions = Path.Combine(Path.GetTempPath(), name + ".ass");
        var sound = Path.Combine(Path.GetTempPath(), name + ".f32");
        try
        {
            await File.WriteAllTextAsync(
                captions,
                AssCaptions.Write(plan.Captions, width, height),
                cancellation
            );
            await File.WriteAllBytesAsync(sound, Sound(), cancellation);
            var result = await ffmpeg.RunAsync(
                Arguments(name + ".ass", sound, Path.GetFullPath(file)),
                (pipe, stop) => FramesAsync(pipe, progress, stop),
                Limits,
                cancellation
            );
            if (!result.Succeeded)
                throw new IOException($"ffmpeg could not encode the film: {result.Error}.");
        }
        finally
        {
            File.Delete(captions);
            File.Delete(sound);
        }
    }

    private byte[] Sound()
    {
        var mix = Mixer.Finished(
            new MixPlan
            {
                Seconds = (double)plan.Frames / AnimaticFilm.Rate,
                Voices = [.. plan.Voices],
            }
        );
        return MemoryMarshal.AsBytes(mix.Samples.Span).ToArray();
    }

    private async Task FramesAsync(
        Stream pipe,
        Action<double> progress,
        CancellationToken cancellation
    )
    {
        var done = 0;
        var next = Draw(0, cancellation);
        for (var i = 0; i < plan.Shots.Count; i++)
        {
            var shot = plan.Shots[i];
            var film = await next;
            // The next shot's layers are drawn while this one is encoded.
            next = Draw(i + 1, cancellation);
            ReadOnlyMemory<byte> last = Dark();
            foreach (
                var frame in film?.Draw(cancellation).Take(shot.Frames)
                    ?? Enumerable.Repeat(last, shot.Frames)
            )
            {
                last = frame;
                await pipe.WriteAsync(frame, cancellation);
                progress((double)++done / plan.Frames);
            }

            for (var held = 0; held < shot.Held; held++)
            {
                await pipe.WriteAsync(last, cancellation);
                progress((double)++done / plan.Frames);
            }
        }
    }

    private Task<AnimaticFilm?> Draw(int shot, CancellationToken cancellation) =>
        Task.Run(
            async () =>
                shot < plan.Shots.Count && plan.Shots[shot].Spec is { } spec
                    ? await AnimaticFilm.DrawAsync(spec, ffmpeg, cancellation)
                    : null,
            cancellation
        );

    private byte[] Dark()
    {
        const byte darkness = 24;
        var frame = new byte[width * height * 3 / 2];
        frame.AsSpan(0, width * height).Fill(darkness);
        frame.AsSpan(width * height).Fill(128);
        return frame;
    }

    private List<string> Arguments(string captions, string sound, string file)
    {
        var rate = AnimaticFilm.Rate.ToString(CultureInfo.InvariantCulture);
        var cuts = new List<string>();
        var frame = 0;
        foreach (var shot in plan.Shots)
        {
            cuts.Add(
                ((double)frame / AnimaticFilm.Rate).ToString("0.####", CultureInfo.InvariantCulture)
            );
            frame += shot.Frames + shot.Held;
        }

        return
        [
            "-f",
            "rawvideo",
            "-pix_fmt",
            "yuv420p",
            "-video_size",
            string.Create(CultureInfo.InvariantCulture, $"{width}x{height}"),
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
            string.Join(',', cuts),
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
