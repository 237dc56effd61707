using System.Globalization;
using System.Text;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Probing;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Animatic.Voices;
using InteractiveDrama.Shots.Sound;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Cutting;

public sealed class CutCommandTests : IDisposable
{
    // Higher than espeak-ng speaks, so that it can be told from a voice.
    private const int Music = 14_000;

    private const string Ink = """
        # place: pier, night
        # music: tone
        # shot: wide of mei, 2s
        Mei: The ferry was late again tonight, and nobody at all was waiting. # id: pier_001
        # shot: close-up of mei, 2s
        It rains. # id: pier_002
        # ending: alone
        -> END
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_film_has_pictures_voices_and_music_that_makes_room_for_them()
    {
        var tools = Tools();
        Assert.SkipUnless(EspeakVoice.Find() is not null, "espeak-ng is not on this machine.");
        var (story, film) = (await StoryAsync(tools), At("film.mp4"));
        var run = await Run.Of("cut", story, "--ending", "alone", "--data", Data, "-o", film);
        run.Code.ShouldBe(0, run.Said);
        Directory.Exists(Data).ShouldBeFalse("a cut makes no data folder");
        Directory.GetFiles(folder.Path, "*.part").ShouldBeEmpty();

        var seconds = double.Parse(
            await AskAsync(tools, film, "format=duration"),
            CultureInfo.InvariantCulture
        );
        run.Output.ShouldContain("1 beats, 2 drawn shots, 0 takes, 2 spoken lines");
        run.Output.Trim().ShouldEndWith($"{seconds:0} s.");
        (await AskAsync(tools, film, "stream=codec_name,width,height,r_frame_rate")).ShouldBe(
            "h264,720,1280,24/1 aac,0/0"
        );
        var loudness = await new LoudnessMeter(tools).MeasureAsync(film, MediaContainer.Mp4);
        loudness.Lufs.ShouldBe(-16, 1);
        loudness.TruePeak.ShouldBeLessThan(0);

        // The title stands for 3.2 s; then the line is said, for longer than two seconds.
        var heard = await new SoundReader(tools).ReadAsync(film, MediaContainer.Mp4);
        var alone = Tones.Level(heard, Music, 1.2, 2.8);
        (alone - Tones.Level(heard, Music, 3.7, 5)).ShouldBe(12, 1.5);
    }

    [Fact]
    public async Task What_was_supplied_is_seen_and_heard_in_place_of_drawings()
    {
        var tools = Tools();
        var story = await StoryAsync(tools);
        var clip = await MakeAsync(tools, "red.mp4", "color=red:size=360x640:rate=25:duration=2");
        var line = await MakeAsync(tools, "lines/pier_001.wav", "sine=frequency=500:duration=5");
        await MakeAsync(tools, "lines/pier_002.wav", "sine=frequency=900:duration=1");
        var add = await Run.Of("takes", "add", story, "pier_001", clip, "--data", Data);
        add.Code.ShouldBe(0, add.Said);
        var voices = Path.GetDirectoryName(line)!;
        var import = await Run.Of([
            "voice",
            "import",
            story,
            voices,
            "--locale",
            "en",
            "--data",
            Data,
        ]);
        import.Code.ShouldBe(0, import.Said);

        var film = At("film.mp4");
        var run = await Run.Of([
            .. (string[])["cut", story, "--ending", "alone"],
            .. (string[])["--data", Data, "-o", film],
        ]);
        run.Code.ShouldBe(0, run.Said);
        run.Output.ShouldContain("1 drawn shots, 1 takes, 2 spoken lines");
        // After the title; long after its two seconds, held; and the drawing after it.
        foreach (var time in (double[])[3.6, 8])
        {
            var (red, green, blue) = await ColourAsync(tools, film, time);
            red.ShouldBeGreaterThan(240, $"at {time} s");
            Math.Max(green, blue).ShouldBeLessThan(12, $"at {time} s");
        }

        (await ColourAsync(tools, film, 9.4)).Red.ShouldBeLessThan(200);
        var heard = await new SoundReader(tools).ReadAsync(film, MediaContainer.Mp4);
        Tones.Level(heard, 500, 3.6, 8).ShouldBeGreaterThan(Tones.Level(heard, 500, 1, 3) + 30);
    }

    [Theory]
    [InlineData("Say where the film goes: -o FILM.mp4.", "--ending", "alone")]
    [InlineData("Say which way is filmed: --ending ID, or --walk FILE.", "-o", "F.mp4")]
    [InlineData(
        "--ending and --walk exclude each other; give one of them.",
        "--ending",
        "alone",
        "--walk",
        "a.walk",
        "-o",
        "F.mp4"
    )]
    [InlineData("The story has no ending 'moon'; it has alone.", "--ending", "moon", "-o", "F.mp4")]
    [InlineData(
        "There is no file 'F/none.walk' to take a walk from.",
        "--walk",
        "F/none.walk",
        "-o",
        "F.mp4"
    )]
    [InlineData("'F' is a folder; give the film a name in it.", "--ending", "alone", "-o", "F")]
    [InlineData(
        "There is no folder 'F/none' for the film; make it first.",
        "--ending",
        "alone",
        "-o",
        "F/none/f.mp4"
    )]
    [InlineData(
        "The story has no locale 'fr'; it has en.",
        "--ending",
        "alone",
        "--locale",
        "fr",
        "-o",
        "F.mp4"
    )]
    public async Task Bad_input_gets_a_sentence(string sentence, params string[] arguments)
    {
        var story = await StoryAsync(Tools());
        string Placed(string word) => word.StartsWith('F') ? folder.Path + word[1..] : word;
        var run = await Run.Of(["cut", story, .. arguments.Select(Placed)]);
        run.Said.Trim()
            .ShouldBe(sentence.Replace("'F", "'" + folder.Path, StringComparison.Ordinal));
        run.Code.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_is_no_walk_is_said_to_be_none_and_an_older_film_stays()
    {
        var story = await StoryAsync(Tools());
        var (film, file) = (folder.Write("film.mp4", "the film before"), At("story/drama.yaml"));
        var run = await Run.Of("cut", story, "--walk", file, "-o", film);
        run.Code.ShouldBe(2);
        run.Said.Trim().ShouldStartWith($"'{file}' is no recorded walk: line 1: ");
        run.Said.Trim().Split('\n').Length.ShouldBe(1);
        (await File.ReadAllTextAsync(film)).ShouldBe("the film before");
        Directory.GetFiles(folder.Path, "*.part").ShouldBeEmpty();
    }

    private string Data => At("data");

    private string At(string name) => Path.Combine(folder.Path, name);

    private static FfmpegTools Tools()
    {
        var tools = FfmpegTools.Find();
        Assert.SkipUnless(tools is not null, "ffmpeg is not on this machine.");
        return tools!;
    }

    private async Task<string> StoryAsync(FfmpegTools tools)
    {
        folder.Write("story/main.ink", Ink);
        folder.Write("story/drama.yaml", TestStory.Cast + "\nscript: main.ink\n");
        await MakeAsync(tools, "story/audio/tone.wav", $"sine=frequency={Music}:duration=3");
        return At("story");
    }

    private async Task<string> MakeAsync(FfmpegTools tools, string name, string source)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        var made = await tools.RunAsync(["-f", "lavfi", "-i", source, At(name)]);
        made.Succeeded.ShouldBeTrue(made.Error);
        return At(name);
    }

    private static async Task<string> AskAsync(FfmpegTools tools, string film, string what)
    {
        var said = await tools.ProbeAsync(["-of", "csv=p=0", "-show_entries", what, film]);
        return Encoding.UTF8.GetString(said.Output.Span).Trim().Replace('\n', ' ');
    }

    // The middle of the upper half, where no words stand.
    private static async Task<(int Red, int Green, int Blue)> ColourAsync(
        FfmpegTools tools,
        string film,
        double seconds
    )
    {
        var made = await tools.RunAsync([
            "-ss",
            seconds.ToString(CultureInfo.InvariantCulture),
            "-i",
            film,
            "-frames:v",
            "1",
            "-vf",
            "crop=200:200:260:200,scale=1:1:flags=area,format=rgb24",
            "-f",
            "rawvideo",
            "pipe:1",
        ]);
        var pixel = made.Output.ToArray();
        return (pixel[0], pixel[1], pixel[2]);
    }
}
