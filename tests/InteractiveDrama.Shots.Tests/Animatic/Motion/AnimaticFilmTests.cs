using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Providers.Animatic.Motion;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Vocabulary;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Animatic.Motion;

public sealed class AnimaticFilmTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("film-").FullName;

    private static readonly ShotSpec Short = Sample.Pier with { DurationSeconds = 1 };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(CameraMovement.DollyIn, "rain")]
    [InlineData(CameraMovement.PanLeft, "snow")]
    [InlineData(CameraMovement.Static, "rain")]
    [InlineData(CameraMovement.Handheld, null)]
    public async Task Ends_as_the_drawing_is_at_rest(CameraMovement movement, string? weather)
    {
        var ffmpeg = await Ffmpeg();
        var spec = Short with { CameraMovement = movement, Weather = weather };
        var last = Luma(await Frames(spec, ffmpeg))[^1];
        Noise(last, await AtRest(spec, ffmpeg)).ShouldBeGreaterThan(38);
    }

    [Fact]
    public async Task A_tilted_camera_ends_at_rest_too()
    {
        var ffmpeg = await Ffmpeg();
        var spec = Short with { CameraAngle = CameraAngle.Dutch, AspectRatio = "16:9" };
        var film = await AnimaticFilm.DrawAsync(spec, ffmpeg, Stop);
        (film.Width, film.Height, film.Frames).ShouldBe((1280, 720, 24));
        var last = Luma([.. film.Draw(Stop).Select(f => f.ToArray())], 1280 * 720)[^1];
        Noise(last, await AtRest(spec, ffmpeg)).ShouldBeGreaterThan(38);
    }

    [Fact]
    public async Task The_same_shot_gives_the_same_frames()
    {
        var ffmpeg = await Ffmpeg();
        var (one, other) = (await Frames(Short, ffmpeg), await Frames(Short, ffmpeg));
        Hash(one).ShouldBe(Hash(other));
    }

    [Fact]
    public async Task A_still_shot_without_weather_stands_still_but_for_its_eyes()
    {
        var ffmpeg = await Ffmpeg();
        var spec = Short with
        {
            CameraMovement = CameraMovement.Static,
            Weather = null,
            DurationSeconds = 4,
            Place = new ShotPlace("stage", "bare stage"),
        };
        var film = await AnimaticFilm.DrawAsync(spec, ffmpeg, Stop);
        var hashes = film.Draw(Stop)
            .Select(f => Convert.ToHexString(SHA256.HashData(f.Span)))
            .ToList();
        hashes[^1].ShouldNotBe(hashes[hashes.Count * 49 / 100]);
        hashes.Count.ShouldBe(96);
    }

    [Fact]
    public async Task A_pan_to_the_right_moves_the_picture_to_the_left()
    {
        var ffmpeg = await Ffmpeg();
        var spec = Short with { CameraMovement = CameraMovement.PanRight, Weather = null };
        var frames = Luma(await Frames(spec, ffmpeg));
        var first = frames[0];
        var back = Enumerable.Range(-120, 241).MinBy(shift => Distance(first, frames[^1], shift));
        back.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Is_a_video_that_players_take_at_once()
    {
        var ffmpeg = await Ffmpeg();
        var file = Path.Combine(folder, "shot.mp4");
        var film = await AnimaticFilm.DrawAsync(Short with { DurationSeconds = 2 }, ffmpeg, Stop);
        await AnimaticEncoder.WriteAsync(film, ffmpeg, file, Stop);
        var probe = await ffmpeg.ProbeAsync(
            [
                "-select_streams",
                "v",
                "-show_entries",
                "stream=codec_name,pix_fmt,width,height,nb_frames,avg_frame_rate,color_space:packet=flags",
                "-of",
                "csv=p=0",
                file,
            ],
            cancellation: Stop
        );
        var lines = Encoding
            .UTF8.GetString(probe.Output.Span)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[^1].ShouldStartWith("h264,720,1280,yuv420p,bt709,24/1,48");
        var keys = lines[..^1]
            .Select((l, i) => (l, i))
            .Where(p => p.l.StartsWith('K'))
            .Select(p => p.i);
        keys.ShouldBe([0, 24]);
        var bytes = Encoding.Latin1.GetString(
            await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)
        );
        bytes
            .IndexOf("moov", StringComparison.Ordinal)
            .ShouldBeLessThan(bytes.IndexOf("mdat", StringComparison.Ordinal));
    }

    private static async Task<FfmpegTools> Ffmpeg()
    {
        var ffmpeg = FfmpegTools.Find();
        Assert.SkipUnless(ffmpeg is not null, FfmpegTools.Missing);
        Assert.SkipUnless((await ffmpeg!.FeaturesAsync()).HasSvg, "ffmpeg has no librsvg.");
        return ffmpeg;
    }

    private static async Task<List<byte[]>> Frames(ShotSpec spec, FfmpegTools ffmpeg) =>
        [.. (await AnimaticFilm.DrawAsync(spec, ffmpeg, Stop)).Draw(Stop).Select(f => f.ToArray())];

    private static List<byte[]> Luma(List<byte[]> frames, int count = 720 * 1280) =>
        [.. frames.Select(f => f[..count])];

    // What ffmpeg itself makes of the whole drawing, without any of our layers.
    private async Task<byte[]> AtRest(ShotSpec spec, FfmpegTools ffmpeg)
    {
        var svg = Path.Combine(folder, "whole.svg");
        await File.WriteAllBytesAsync(svg, AnimaticProvider.Draw(spec), Stop);
        var drawn = await ffmpeg.RunAsync(
            [
                "-i",
                svg,
                "-vf",
                "scale=out_color_matrix=bt709:out_range=tv",
                "-pix_fmt",
                "yuv420p",
                "-frames:v",
                "1",
                "-f",
                "rawvideo",
                "pipe:1",
            ],
            cancellation: Stop
        );
        drawn.Succeeded.ShouldBeTrue(drawn.Error);
        return drawn.Output.ToArray()[..(drawn.Output.Length * 2 / 3)];
    }

    private static double Noise(byte[] one, byte[] other)
    {
        one.Length.ShouldBe(other.Length);
        var error = one.Zip(other, (a, b) => (double)(a - b) * (a - b)).Average();
        return 10 * Math.Log10(255 * 255 / Math.Max(error, 1e-9));
    }

    private static double Distance(byte[] one, byte[] other, int shift)
    {
        var sum = 0.0;
        for (var y = 100; y < 700; y += 20)
        {
            for (var x = 130; x < 590; x++)
                sum += Math.Abs(one[(y * 720) + x + shift] - other[(y * 720) + x]);
        }

        return sum;
    }

    private static string Hash(List<byte[]> frames) =>
        Convert.ToHexString(SHA256.HashData([.. frames.SelectMany(f => f)]));
}
