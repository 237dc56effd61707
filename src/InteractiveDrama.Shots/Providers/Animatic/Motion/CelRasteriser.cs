using System.Globalization;
using InteractiveDrama.Shots.Media.Normalising;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Animatic.Motion.Pixels;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion;

/// <summary>Makes pixels of cels with ffmpeg's own SVG reader, each once, all in one run of it.</summary>
internal sealed class CelRasteriser(FfmpegTools ffmpeg)
{
    private static readonly ToolLimits Limits = new() { Time = TimeSpan.FromMinutes(1) };

    // Without the first, ffmpeg draws each picture once only to see what it is, and then again. The SVG reader has no
    // use for threads, and each of many pictures would start as many as there are cores.
    private static readonly string[] OneLook =
    [
        "-nofind_stream_info",
        "-threads",
        "1",
        "-protocol_whitelist",
        "file",
        "-f",
        "svg_pipe",
        "-i",
    ];

    /// <summary>The rasters of some pieces, in their order.</summary>
    public async Task<CelRaster[]> DrawAsync(
        IReadOnlyList<(string Markup, CelWindow Window)> pieces,
        string definitions,
        CancellationToken cancellation
    )
    {
        using var work = new WorkFolder();
        List<string> arguments = ["-filter_threads", "1"];
        List<string> outputs = [];
        for (var i = 0; i < pieces.Count; i++)
        {
            // The reader wants a whole file before it says how large the picture is: a pipe is none.
            var file = work.File($"{i}.svg");
            var (markup, window) = pieces[i];
            await File.WriteAllTextAsync(file, Svg(markup, definitions, window), cancellation);
            arguments.AddRange([.. OneLook, "file:" + file]);
            outputs.AddRange(["-map", $"{i}:v:0", "-frames:v", "1", "-pix_fmt", "bgra"]);
            outputs.AddRange(["-f", "rawvideo", "file:" + Pixels(work, i)]);
        }

        var result = await ffmpeg.RunAsync(
            [.. arguments, .. outputs],
            limits: Limits,
            cancellation: cancellation
        );
        if (!result.Succeeded)
        {
            throw Unable(result.Error);
        }

        var rasters = new CelRaster[pieces.Count];
        for (var i = 0; i < rasters.Length; i++)
        {
            rasters[i] = Read(Pixels(work, i), pieces[i].Window);
        }

        return rasters;
    }

    // ffmpeg hands on what its SVG reader drew, in which colours are multiplied by alpha already.
    private static CelRaster Read(string file, CelWindow window)
    {
        var pixels = File.Exists(file) ? File.ReadAllBytes(file) : [];
        return pixels.LongLength == (long)window.Width * window.Height * 4
            ? new CelRaster(window, pixels)
            : throw Unable("it returned no picture");
    }

    private static string Pixels(WorkFolder work, int number) => work.File($"{number}.raw");

    private static string Svg(string markup, string definitions, CelWindow window) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{window.Width}" height="{window.Height}" viewBox="{window.Left} {window.Top} {window.Width / window.Scale:0.######} {window.Height / window.Scale:0.######}"><defs>{definitions}</defs>{markup}</svg>"""
        );

    private static MotionUnavailableException Unable(string why) =>
        new($"ffmpeg could not draw the shot's layers: {why}.");
}
