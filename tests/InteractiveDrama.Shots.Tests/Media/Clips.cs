using InteractiveDrama.Shots.Media.Tools;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Media;

/// <summary>Media made for a test by the machine's own ffmpeg.</summary>
internal static class Clips
{
    /// <summary>The machine's ffmpeg; the test is skipped where there is none.</summary>
    public static FfmpegTools Tools()
    {
        var tools = FfmpegTools.Find();
        Assert.SkipUnless(tools is not null, "ffmpeg is not on this machine.");
        return tools!;
    }

    /// <summary>Makes a file from ffmpeg's own test sources.</summary>
    public static async Task<string> MakeAsync(string path, params string[] arguments)
    {
        var made = await Tools()
            .RunAsync([.. arguments, path], cancellation: TestContext.Current.CancellationToken);
        made.Succeeded.ShouldBeTrue(made.Error);
        return path;
    }

    /// <summary>A colourful clip with a tone, H.264 and AAC unless the ending says otherwise.</summary>
    public static Task<string> ClipAsync(
        string path,
        string size = "540x960",
        int rate = 25,
        double seconds = 2,
        params string[] more
    ) =>
        MakeAsync(
            path,
            [
                .. Source($"testsrc2=size={size}:rate={rate}:duration={Text(seconds)}"),
                .. Source($"sine=frequency=440:duration={Text(seconds)}"),
                .. more,
            ]
        );

    public static string[] Source(string graph) => ["-f", "lavfi", "-i", graph];

    private static string Text(double seconds) =>
        seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
