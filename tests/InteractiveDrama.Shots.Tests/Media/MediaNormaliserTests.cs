using System.Collections.Immutable;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Normalising;
using InteractiveDrama.Shots.Media.Probing;
using InteractiveDrama.Shots.Provenance.Labels;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Media;

public sealed class MediaNormaliserTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly MemoryMediaStore _store = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_clip_leaves_in_three_sizes_with_what_a_player_needs()
    {
        // Noise is what an encoder can do least about: it stands for every hard clip.
        var path = await Clips.MakeAsync(
            At("hard.mp4"),
            [
                .. Clips.Source("nullsrc=s=640x1136:r=30:d=3,geq=random(1)*255:128:128"),
                .. Clips.Source("sine=frequency=440:duration=3"),
                "-af",
                "volume=-12dB",
                "-crf",
                "30",
                "-preset",
                "ultrafast",
            ]
        );
        var files = await NormaliseAsync(path);

        files[0].Role.ShouldBe(MediaRole.Original);
        _store.Bytes(files[0]).ShouldBe(await File.ReadAllBytesAsync(path, Stop));
        var renditions = Renditions(files);
        renditions.Select(r => (r.Width, r.Height)).ShouldBe([(360, 640), (540, 960), (720, 1280)]);
        int[] most = [400_000, 900_000, 2_000_000];
        for (var i = 0; i < 3; i++)
        {
            var rendition = renditions[i];
            var file = await SaveAsync(rendition);
            rendition.Type.ShouldBe("video/mp4");
            rendition.Seconds.ShouldBe(3);
            (rendition.Bytes * 8 / 3.0).ShouldBeLessThanOrEqualTo(most[i]);
            var frames = await Played.FramesAsync(file);
            frames.Length.ShouldBe(90);
            frames
                .Zip(frames.Skip(1))
                .ShouldAllBe(f => Math.Abs(f.Second.Time - f.First.Time - (1.0 / 30)) < 1e-4);
            frames.Where(f => f.IsKey).Select(f => f.Time).ShouldBe([0, 1, 2]);
            (
                await Played.AskAsync(
                    file,
                    "-select_streams",
                    "v:0",
                    "-show_entries",
                    "stream=codec_name,profile,width,height,pix_fmt"
                )
            ).ShouldBe([$"h264,High,{rendition.Width},{rendition.Height},yuv420p"]);
            (
                await Played.AskAsync(
                    file,
                    "-select_streams",
                    "a:0",
                    "-show_entries",
                    "stream=codec_name,sample_rate,channels"
                )
            ).ShouldBe(["aac,48000,2"]);
            var boxes = Played.Boxes(_store.Bytes(rendition));
            boxes.IndexOf("moov").ShouldBeLessThan(boxes.IndexOf("mdat"));
            (await LoudnessAsync(file)).Lufs.ShouldBe(-16, 1);
        }

        var poster = files.Single(f => f.Role == MediaRole.Poster);
        poster.Type.ShouldBe("image/jpeg");
        poster.Bytes.ShouldBeLessThan(30_000);
        _store.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_group_of_frames_needs_nothing_of_the_one_before()
    {
        var path = await Clips.ClipAsync(At("a.mp4"), "360x640", 24, 3);
        var file = await SaveAsync(Renditions(await NormaliseAsync(path))[0]);
        // Begun at the second key frame, not one frame is missed before it is shown.
        var shown = await Played.AskAsync(
            file,
            "-read_intervals",
            "1%+0.5",
            "-select_streams",
            "v:0",
            "-show_entries",
            "frame=pts_time,pict_type"
        );
        shown[0].ShouldStartWith("1.0");
        shown[0].ShouldEndWith("I");
    }

    [Theory]
    [InlineData("640x360", "16:9", 640, 360, 1280, 720)]
    [InlineData("500x960", "9:16", 360, 640, 720, 1280)]
    public async Task A_clip_fills_the_storys_aspect(
        string size,
        string aspect,
        int width,
        int height,
        int mostWidth,
        int mostHeight
    )
    {
        var path = await Clips.ClipAsync(At("a.mp4"), size, 25, 1);
        var files = await NormaliseAsync(path, aspect);
        var renditions = Renditions(files);
        (renditions[0].Width, renditions[0].Height).ShouldBe((width, height));
        (renditions[2].Width, renditions[2].Height).ShouldBe((mostWidth, mostHeight));
        var poster = files.Single(f => f.Role == MediaRole.Poster);
        (poster.Width, poster.Height).ShouldBe((width, height));
    }

    [Fact]
    public async Task Frames_of_many_lengths_become_equal_ones()
    {
        var path = await Clips.MakeAsync(
            At("v.mp4"),
            [
                .. Clips.Source("testsrc2=size=180x320:rate=30:duration=2"),
                "-vf",
                "select='not(eq(mod(n\\,3)\\,1))+lt(n\\,20)'",
                "-fps_mode",
                "vfr",
            ]
        );
        var frames = await Played.FramesAsync(
            await SaveAsync(Renditions(await NormaliseAsync(path))[0])
        );
        var step = frames[1].Time - frames[0].Time;
        frames
            .Zip(frames.Skip(1))
            .ShouldAllBe(f => Math.Abs(f.Second.Time - f.First.Time - step) < 1e-4);
        frames[^1].Time.ShouldBe(2, 0.1);
    }

    [Fact]
    public async Task A_clip_of_which_nothing_is_heard_leaves_without_sound()
    {
        var path = await Clips.MakeAsync(
            At("still.mp4"),
            [
                .. Clips.Source("testsrc2=size=180x320:rate=25:duration=1"),
                .. Clips.Source("anullsrc"),
                "-shortest",
            ]
        );
        var file = await SaveAsync(Renditions(await NormaliseAsync(path))[0]);
        (await Played.AskAsync(file, "-show_entries", "stream=codec_type")).ShouldBe(["video"]);
    }

    [Fact]
    public async Task A_sound_with_high_peaks_is_held_under_them_at_the_same_loudness()
    {
        // Short blows far above a quiet tone: a gain alone would clip them.
        var path = await Clips.MakeAsync(
            At("blows.wav"),
            [
                .. Clips.Source(
                    "aevalsrc='0.05*sin(880*PI*t)+0.9*sin(300*PI*t)*lt(mod(t\\,0.5)\\,0.01)':s=48000:d=5"
                ),
            ]
        );
        var files = await NormaliseAsync(path);
        var level = await LoudnessAsync(await SaveAsync(Renditions(files)[0]));
        level.Lufs.ShouldBe(-16, 1);
        level.TruePeak.ShouldBeLessThanOrEqualTo(-1.5);
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(-3)]
    public async Task A_voice_leaves_at_the_one_loudness_with_the_silence_around_it(int volume)
    {
        var path = await Clips.MakeAsync(
            At("voice.wav"),
            [
                .. Clips.Source("sine=frequency=300:duration=2"),
                "-af",
                $"volume={volume}dB,adelay=700:all=1,apad=pad_dur=0.8",
            ]
        );
        var files = await NormaliseAsync(path);
        var voice = Renditions(files).ShouldHaveSingleItem();
        voice.Type.ShouldBe("audio/mp4");
        voice.Seconds!.Value.ShouldBe(3.5, 0.01);
        var file = await SaveAsync(voice);
        (
            await Played.AskAsync(file, "-show_entries", "stream=codec_name,sample_rate,channels")
        ).ShouldBe(["aac,48000,1"]);
        (await LoudnessAsync(file)).Lufs.ShouldBe(-16, 1);
        var length = await Played.AskAsync(file, "-show_entries", "stream=duration");
        double.Parse(length[0], null).ShouldBe(3.5, 0.05);
        files.ShouldNotContain(f => f.Role == MediaRole.Poster);
    }

    [Fact]
    public async Task A_word_too_short_to_have_a_loudness_is_heard_all_the_same()
    {
        var path = await Clips.MakeAsync(
            At("yes.wav"),
            [.. Clips.Source("sine=frequency=300:duration=0.3"), "-af", "volume=-20dB"]
        );
        var level = await LoudnessAsync(await SaveAsync(Renditions(await NormaliseAsync(path))[0]));
        level.TruePeak.ShouldBeInRange(-6, -1.5);
    }

    [Fact]
    public async Task A_silent_voice_is_refused()
    {
        var path = await Clips.MakeAsync(At("s.wav"), [.. Clips.Source("anullsrc=d=2"), "-t", "2"]);
        var refused = await Should.ThrowAsync<MediaRefusedException>(NormaliseAsync(path));
        refused.Message.ShouldBe("The file is silent: there is no voice on it.");
    }

    [Theory]
    [InlineData("a.png")]
    [InlineData("a.jpg")]
    public async Task A_still_leaves_as_pictures_in_each_size_and_a_poster(string name)
    {
        // Noise again: a poster of it is the hardest to keep small.
        var path = await Clips.MakeAsync(
            At(name),
            [
                .. Clips.Source("nullsrc=s=900x1600,geq=random(1)*255:random(2)*255:random(3)*255"),
                "-frames:v",
                "1",
            ]
        );
        var files = await NormaliseAsync(path);
        var renditions = Renditions(files);
        renditions.ShouldAllBe(r => r.Type == "image/jpeg" && r.Seconds == null);
        foreach (var rendition in renditions)
        {
            (
                await Played.AskAsync(
                    await SaveAsync(rendition),
                    "-show_entries",
                    "stream=codec_name,width,height"
                )
            ).ShouldBe([$"mjpeg,{rendition.Width},{rendition.Height}"]);
        }

        files.Single(f => f.Role == MediaRole.Poster).Bytes.ShouldBeLessThan(30_000);
    }

    [Fact]
    public async Task The_same_original_gives_the_same_files_and_tells_nothing_of_where_it_was_shot()
    {
        var path = await Clips.ClipAsync(
            At("a.mp4"),
            "180x320",
            25,
            1,
            "-metadata",
            "location=+31.2304+121.4737/"
        );
        var first = await NormaliseAsync(path);
        (await NormaliseAsync(path)).ShouldBe(first);
        foreach (var rendition in Renditions(first))
        {
            System
                .Text.Encoding.Latin1.GetString(_store.Bytes(rendition))
                .ShouldNotContain("31.2304");
        }
    }

    [Fact]
    public async Task What_a_provider_made_is_taken_in_only_as_what_was_asked_for()
    {
        var path = await Clips.ClipAsync(At("a.mp4"), "180x320", 25, 1);
        var intake = new MediaIntake(Clips.Tools(), _store);
        await using (var bytes = File.OpenRead(path))
        {
            (
                await intake.TakeAsync(bytes, MediaKind.Video, "9:16", TakeMark.None, Stop)
            ).Length.ShouldBe(5);
        }

        await using var again = File.OpenRead(path);
        var refused = await Should.ThrowAsync<MediaRefusedException>(
            intake.TakeAsync(again, MediaKind.Speech, "9:16", TakeMark.None, Stop)
        );
        refused.Message.ShouldBe("The file is a clip, and a voice was asked for.");
    }

    private async Task<ImmutableArray<MediaFile>> NormaliseAsync(
        string path,
        string aspect = "9:16"
    )
    {
        var tools = Clips.Tools();
        var media = await new MediaProbe(tools).ReadAsync(path, Stop);
        return await new MediaNormaliser(tools, _store).NormaliseAsync(
            path,
            media,
            aspect,
            TakeMark.None,
            Stop
        );
    }

    private static ImmutableArray<MediaFile> Renditions(ImmutableArray<MediaFile> files) =>
        [.. files.Where(f => f.Role == MediaRole.Rendition)];

    private Task<string> SaveAsync(MediaFile file) => Played.SaveAsync(_store, file, _folder.Path);

    private static Task<Loudness> LoudnessAsync(string path) =>
        new LoudnessMeter(Clips.Tools()).MeasureAsync(path, MediaContainer.Mp4, null, Stop);

    private string At(string name) => Path.Combine(_folder.Path, name);
}
