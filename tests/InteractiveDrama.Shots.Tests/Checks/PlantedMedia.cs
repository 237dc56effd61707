using InteractiveDrama.Shots.Tests.Media;
using InteractiveDrama.Testing;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Checks;

/// <summary>Small clips, stills and voices, each with one defect planted in it, and one of each with none. Made once for all tests.</summary>
public sealed class PlantedMedia : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    public string At(string name) => Path.Combine(folder.Path, name);

    public async ValueTask InitializeAsync()
    {
        if (InteractiveDrama.Shots.Media.Tools.FfmpegTools.Find() is null)
        {
            return;
        }
        const string Film = "testsrc2=size=180x320:rate=12:duration=2";
        const string Dark = "color=black:size=180x320:rate=12:duration=1";
        await Task.WhenAll(
            ClipAsync("clean.mp4", Clips.Source(Film)),
            ClipAsync("wide.mp4", Clips.Source("testsrc2=size=320x180:rate=12:duration=2")),
            ClipAsync("short.mp4", Clips.Source("testsrc2=size=180x320:rate=12:duration=0.5")),
            ClipAsync(
                "black.mp4",
                [.. Clips.Source(Film), .. Clips.Source(Dark)],
                "-filter_complex",
                "[0:v]trim=duration=1[a];[a][1:v]concat=n=2"
            ),
            ClipAsync(
                "green.mp4",
                [.. Clips.Source("color=0x30a060:size=180x320:rate=12:duration=2")]
            ),
            // What the first frame shows, for all of its time.
            ClipAsync(
                "frozen.mp4",
                Clips.Source(Film),
                "-vf",
                "loop=loop=24:size=1,trim=end_frame=24"
            ),
            // Two pictures in a second, in twelve frames.
            ClipAsync("stutter.mp4", Clips.Source(Film), "-vf", "fps=2,fps=12"),
            ClipAsync(
                "loud.mp4",
                [.. Clips.Source(Film), .. Clips.Source("sine=frequency=300:duration=2")],
                "-af",
                "volume=40dB",
                "-c:a",
                "flac",
                "-strict",
                "experimental"
            ),
            StillAsync("clean.png", "testsrc2=size=180x320"),
            StillAsync("blank.png", "color=0x8090a0:size=180x320"),
            StillAsync("square.png", "testsrc2=size=320x320"),
            VoiceAsync("clean.wav", "sine=frequency=300:duration=2"),
            VoiceAsync("silent.wav", "anullsrc=r=24000:cl=mono:d=2,volume=0"),
            VoiceAsync("pause.wav", "sine=frequency=300:duration=6,volume='lt(t,2)':eval=frame"),
            VoiceAsync("clipped.wav", "sine=frequency=300:duration=2,volume=40dB"),
            VoiceAsync("long.wav", "sine=frequency=300:duration=9")
        );
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return default;
    }

    private Task<string> ClipAsync(string name, string[] sources, params string[] more) =>
        Clips.MakeAsync(
            At(name),
            [.. sources, .. more, "-preset", "ultrafast", "-pix_fmt", "yuv420p"]
        );

    private Task<string> StillAsync(string name, string source) =>
        Clips.MakeAsync(At(name), [.. Clips.Source(source), "-frames:v", "1"]);

    private Task<string> VoiceAsync(string name, string source) =>
        Clips.MakeAsync(At(name), [.. Clips.Source(source)]);
}
