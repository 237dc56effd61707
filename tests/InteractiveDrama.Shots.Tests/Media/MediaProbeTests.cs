using FsCheck.Fluent;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Probing;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Media;

public sealed class MediaProbeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_clip_is_known_by_what_is_in_it()
    {
        var path = await Clips.ClipAsync(At("a.mp4"), "540x960", 25, 2);
        var media = await ReadAsync(path);
        media.Kind.ShouldBe(MediaKind.Video);
        media.Container.ShouldBe(MediaContainer.Mp4);
        media.Type.ShouldBe("video/mp4");
        (media.Width, media.Height).ShouldBe((540, 960));
        media.PictureCodec.ShouldBe("h264");
        media.SoundCodec.ShouldBe("aac");
        media.FrameRate.ShouldBe(25);
        media.IsConstantRate.ShouldBeTrue();
        media.Seconds.ShouldBe(2, 0.05);
        media.Channels.ShouldBe(1);
    }

    [Fact]
    public async Task A_turned_clip_has_the_size_it_is_seen_in()
    {
        var lying = await Clips.ClipAsync(At("lying.mp4"), "640x360", 25, 1);
        var path = await Clips.MakeAsync(
            At("turned.mp4"),
            "-i",
            lying,
            "-c",
            "copy",
            "-metadata:s:v:0",
            "rotate=90"
        );
        var media = await ReadAsync(path);
        (media.Width, media.Height).ShouldBe((360, 640));
    }

    [Fact]
    public async Task A_clip_of_wide_pixels_has_the_size_it_is_seen_in()
    {
        var path = await Clips.ClipAsync(At("wide.mp4"), "360x640", 25, 1, "-vf", "setsar=2");
        var media = await ReadAsync(path);
        (media.Width, media.Height).ShouldBe((720, 640));
    }

    [Fact]
    public async Task Frames_of_many_lengths_are_no_constant_rate()
    {
        var path = await Clips.MakeAsync(
            At("v.mp4"),
            [
                .. Clips.Source("testsrc2=size=128x128:rate=30:duration=2"),
                "-vf",
                "select='not(eq(mod(n\\,3)\\,1))+lt(n\\,20)'",
                "-fps_mode",
                "vfr",
            ]
        );
        (await ReadAsync(path)).IsConstantRate.ShouldBeFalse();
    }

    [Theory]
    [InlineData("still.png", MediaKind.Image, "image/png")]
    [InlineData("still.jpg", MediaKind.Image, "image/jpeg")]
    [InlineData("still.webp", MediaKind.Image, "image/webp")]
    [InlineData("clip.webm", MediaKind.Video, "video/webm")]
    [InlineData("clip.mov", MediaKind.Video, "video/mp4")]
    [InlineData("voice.wav", MediaKind.Speech, "audio/wav")]
    [InlineData("voice.mp3", MediaKind.Speech, "audio/mpeg")]
    [InlineData("voice.m4a", MediaKind.Speech, "audio/mp4")]
    [InlineData("voice.ogg", MediaKind.Speech, "audio/ogg")]
    [InlineData("voice.flac", MediaKind.Speech, "audio/flac")]
    public async Task Each_kind_that_is_taken_is_known_even_under_a_wrong_name(
        string name,
        MediaKind kind,
        string type
    )
    {
        var made = await SampleAsync(name, kind);
        var path = At("upload.bin");
        File.Copy(made, path);
        var media = await ReadAsync(path);
        media.Kind.ShouldBe(kind);
        media.Type.ShouldBe(type);
        if (kind == MediaKind.Image)
        {
            media.Seconds.ShouldBe(0);
        }
        else
        {
            media.Seconds.ShouldBe(1, 0.1);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("#EXTM3U\nhttp://127.0.0.1:1/a.ts\n")]
    [InlineData("ffconcat version 1.0\nfile /etc/passwd\n")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>")]
    public async Task What_is_no_media_is_refused_in_a_sentence(string text)
    {
        var path = _folder.Write("clip.mp4", text);
        var refused = await Should.ThrowAsync<MediaRefusedException>(ReadAsync(path));
        refused.Message.ShouldStartWith("The file is ");
        refused.Message.ShouldEndWith(".");
    }

    [Fact]
    public async Task A_picture_too_small_to_be_one_is_refused()
    {
        var path = await Clips.MakeAsync(
            At("dot.png"),
            [.. Clips.Source("color=red:size=8x8"), "-frames:v", "1"]
        );
        var refused = await Should.ThrowAsync<MediaRefusedException>(ReadAsync(path));
        refused.Message.ShouldBe(
            "The file's picture has 8x8 pixels; give 64 to 8192 on each side."
        );
    }

    [Fact]
    public async Task A_codec_that_is_not_taken_is_named()
    {
        var path = await Clips.MakeAsync(
            At("old.mov"),
            [.. Clips.Source("testsrc2=size=128x128:duration=1"), "-c:v", "qtrle"]
        );
        var refused = await Should.ThrowAsync<MediaRefusedException>(ReadAsync(path));
        refused.Message.ShouldStartWith("The file's codec 'qtrle' is not taken: give H.264");
    }

    [Theory]
    [InlineData("clip.mp4", MediaKind.Video)]
    [InlineData("still.png", MediaKind.Image)]
    [InlineData("still.jpg", MediaKind.Image)]
    [InlineData("clip.webm", MediaKind.Video)]
    public async Task A_file_cut_short_is_refused(string name, MediaKind kind)
    {
        var made = await SampleAsync(name, kind);
        var bytes = await File.ReadAllBytesAsync(made, Stop);
        foreach (var share in new[] { 0.05, 0.3, 0.6, 0.9 })
        {
            var path = At($"cut-{share}");
            await File.WriteAllBytesAsync(path, bytes[..(int)(bytes.Length * share)], Stop);
            var refused = await Should.ThrowAsync<MediaRefusedException>(
                ReadAsync(path),
                $"{name} cut at {share}"
            );
            refused.Message.ShouldStartWith("The file ");
        }
    }

    [Theory]
    [InlineData("clip.mp4", MediaKind.Video)]
    [InlineData("clip.webm", MediaKind.Video)]
    [InlineData("still.png", MediaKind.Image)]
    [InlineData("still.jpg", MediaKind.Image)]
    [InlineData("still.webp", MediaKind.Image)]
    [InlineData("voice.wav", MediaKind.Speech)]
    [InlineData("voice.mp3", MediaKind.Speech)]
    public async Task A_mutated_file_is_taken_or_refused_and_nothing_else(
        string name,
        MediaKind kind
    )
    {
        var made = await SampleAsync(name, kind);
        var bytes = await File.ReadAllBytesAsync(made, Stop);
        var path = At("mutated");
        var mutations = Gen.Two(Gen.Choose(0, int.MaxValue)).ListOf(12).Sample(6, 20);
        foreach (var mutation in mutations)
        {
            var copy = bytes.ToArray();
            foreach (var (at, value) in mutation)
            {
                // Heads are where containers are told apart and sizes stand.
                var within = value % 2 == 0 ? Math.Min(copy.Length, 600) : copy.Length;
                copy[at % within] = (byte)value;
            }

            await File.WriteAllBytesAsync(path, copy, Stop);
            try
            {
                (await ReadAsync(path)).Kind.ShouldBeOneOf(Enum.GetValues<MediaKind>());
            }
            catch (MediaRefusedException refused)
            {
                refused.Message.ShouldStartWith("The file");
                refused.Message.ShouldEndWith(".");
            }
        }
    }

    [Fact]
    public async Task How_loud_it_is_is_measured()
    {
        var path = await Clips.MakeAsync(
            At("tone.wav"),
            [.. Clips.Source("sine=frequency=1000:duration=4"), "-af", "volume=-6dB"]
        );
        // ffmpeg's sine stands at -18 dBFS, 1/8 of full scale: -21.8 LUFS by the meter's weighting at 440 Hz, -21.1 at 1 kHz.
        var meter = new LoudnessMeter(Clips.Tools());
        var plain = await meter.MeasureAsync(path, MediaContainer.Wav, null, Stop);
        var louder = await meter.MeasureAsync(path, MediaContainer.Wav, "volume=6dB", Stop);
        plain.IsSilent.ShouldBeFalse();
        louder.Lufs.ShouldBe(plain.Lufs + 6, 0.1);
        louder.TruePeak.ShouldBe(-18, 0.2);
    }

    [Fact]
    public async Task Silence_is_known()
    {
        var path = await Clips.MakeAsync(At("s.wav"), [.. Clips.Source("anullsrc=d=2"), "-t", "2"]);
        var meter = new LoudnessMeter(Clips.Tools());
        (await meter.MeasureAsync(path, MediaContainer.Wav, null, Stop)).IsSilent.ShouldBeTrue();
    }

    private Task<string> SampleAsync(string name, MediaKind kind) =>
        kind switch
        {
            MediaKind.Image => Clips.MakeAsync(
                At(name),
                [.. Clips.Source("testsrc2=size=180x320:duration=1"), "-frames:v", "1"]
            ),
            MediaKind.Video => Clips.ClipAsync(At(name), "180x320", 25, 1),
            _ => Clips.MakeAsync(At(name), [.. Clips.Source("sine=frequency=440:duration=1")]),
        };

    private string At(string name) => Path.Combine(_folder.Path, name);

    private static Task<ProbedMedia> ReadAsync(string path) =>
        new MediaProbe(Clips.Tools()).ReadAsync(path, Stop);
}
