using System.Globalization;
using InteractiveDrama.Shots.Media.Tools;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion;

/// <summary>Frames to an MP4: H.264, fast start, a keyframe at the first frame and every second.</summary>
public static class AnimaticEncoder
{
    /// <summary>
    /// The arguments that read frames from <c>pipe:0</c> and write a file; between them is room for nothing else, so that
    /// whoever measures this encodes as this does.
    /// </summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="file">The file to write.</param>
    public static IReadOnlyList<string> Arguments(int width, int height, string file)
    {
        var rate = AnimaticFilm.Rate.ToString(CultureInfo.InvariantCulture);
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
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-crf",
            "20",
            "-profile:v",
            "high",
            "-g",
            rate,
            "-keyint_min",
            rate,
            "-sc_threshold",
            "0",
            "-color_range",
            "tv",
            "-colorspace",
            "bt709",
            "-color_primaries",
            "bt709",
            "-color_trc",
            "bt709",
            "-map_metadata",
            "-1",
            "-fflags",
            "+bitexact",
            "-movflags",
            "+faststart",
            "-f",
            "mp4",
            "file:" + file,
        ];
    }

    /// <summary>Writes a film to a file.</summary>
    /// <param name="film">The film.</param>
    /// <param name="ffmpeg">The machine's ffmpeg.</param>
    /// <param name="file">Full path of the file; one that is there is replaced.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="MotionUnavailableException">ffmpeg cannot encode it.</exception>
    public static async Task WriteAsync(
        AnimaticFilm film,
        FfmpegTools ffmpeg,
        string file,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(film);
        ArgumentNullException.ThrowIfNull(ffmpeg);
        var result = await ffmpeg.RunAsync(
            Arguments(film.Width, film.Height, Path.GetFullPath(file)),
            async (pipe, stop) =>
            {
                foreach (var frame in film.Draw(stop))
                {
                    await pipe.WriteAsync(frame, stop);
                }
            },
            cancellation: cancellation
        );
        if (!result.Succeeded)
        {
            throw new MotionUnavailableException(
                $"ffmpeg could not encode the shot: {result.Error}."
            );
        }
    }
}
