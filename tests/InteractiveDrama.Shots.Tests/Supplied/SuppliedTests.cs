using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Probing;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Shots.Supplied;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Supplied;

public sealed class SuppliedTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1080, 1920, 4)]
    [InlineData(1000, 1920, 4)]
    [InlineData(720, 1280, 2.8)]
    [InlineData(720, 1280, 6.9)]
    public void A_clip_near_its_shot_fits(int width, int height, double seconds) =>
        SuppliedCheck.Check(Clip(width, height, seconds), Shot());

    [Theory]
    [InlineData(
        1920,
        1080,
        4,
        "The file has 1920x1080 pixels and the story is 9:16; give one near that, such as 1080x1920."
    )]
    [InlineData(
        720,
        720,
        4,
        "The file has 720x720 pixels and the story is 9:16; give one near that, such as 1080x1920."
    )]
    [InlineData(
        720,
        1280,
        2,
        "The file takes 2 s and the shot 4 s; give 2.75 s to 7 s, or change the shot's length in the script."
    )]
    [InlineData(
        720,
        1280,
        60,
        "The file takes 60 s and the shot 4 s; give 2.75 s to 7 s, or change the shot's length in the script."
    )]
    public void A_clip_that_does_not_fit_is_refused_in_a_sentence(
        int width,
        int height,
        double seconds,
        string sentence
    ) =>
        Should
            .Throw<MediaRefusedException>(() =>
                SuppliedCheck.Check(Clip(width, height, seconds), Shot())
            )
            .Message.ShouldBe(sentence);

    [Fact]
    public void A_still_has_no_length_to_fit() =>
        SuppliedCheck.Check(Clip(1080, 1920, 0) with { Kind = MediaKind.Image }, Shot());

    [Fact]
    public void A_voice_is_no_shot_and_a_clip_no_voice()
    {
        Should
            .Throw<MediaRefusedException>(() => SuppliedCheck.Check(Voice(2), Shot()))
            .Message.ShouldBe("The file has no picture; give a clip or a still for a shot.");
        Should
            .Throw<MediaRefusedException>(() => SuppliedCheck.Check(Clip(720, 1280, 2), Line()))
            .Message.ShouldBe("The file has a picture; give the voice alone, as WAV, MP3 or M4A.");
    }

    [Fact]
    public void A_whole_session_is_no_voice_of_one_line()
    {
        SuppliedCheck.Check(Voice(2), Line());
        Should
            .Throw<MediaRefusedException>(() => SuppliedCheck.Check(Voice(200), Line()))
            .Message.ShouldBe(
                "The file takes 200 s and the line has 9 characters; give 0.1 s to 7.5 s, this line alone."
            );
    }

    [Fact]
    public void A_sidecar_says_where_media_comes_from() =>
        SuppliedSidecar
            .Read("made-by: ai\ntool: Studio 4\nmodel: clip-2\nlicence: CC BY 4.0\n")
            .ShouldBe(new SuppliedOrigin(MakerKind.Ai, "Studio 4", "clip-2", "CC BY 4.0"));

    [Fact]
    public void A_sidecar_that_says_nothing_of_the_maker_means_people() =>
        SuppliedSidecar.Read("licence: ours").MadeBy.ShouldBe(MakerKind.Human);

    [Theory]
    [InlineData("made-by: robots", "Its sidecar says made-by 'robots': write human or ai.")]
    [InlineData(
        "made_by: ai",
        "Its sidecar says 'made_by', which is not known: write made-by, tool, model, licence. Is it 'made-by'?"
    )]
    [InlineData(
        "made-by: @ai",
        "Its sidecar is no YAML at line 1: write lines such as 'made-by: ai'."
    )]
    [InlineData("", "Its sidecar says nothing: write 'made-by: human'.")]
    [InlineData("tool: [a, b]", "Its sidecar must have one word or text behind 'tool'.")]
    public void A_sidecar_that_cannot_be_read_is_refused_in_a_sentence(
        string yaml,
        string sentence
    ) =>
        Should
            .Throw<MediaRefusedException>(() => SuppliedSidecar.Read(yaml))
            .Message.ShouldBe(sentence);

    [Fact]
    public void A_folder_is_matched_by_id_with_what_is_missing_and_surplus()
    {
        foreach (
            var name in (string[])
                ["a.png", "a.mp4", "a.yaml", "pier_07.mp4", "notes.txt", "b.wav", ".hidden.mp4"]
        )
        {
            _folder.Write(name, "");
        }

        var read = SuppliedFolder.Read(
            _folder.Path,
            SuppliedFolder.PictureEndings,
            ["a", "b", "pier_007"]
        );

        var matched = read.Matched.ShouldHaveSingleItem();
        matched.Subject.ShouldBe("a");
        Path.GetFileName(matched.Path).ShouldBe("a.mp4");
        Path.GetFileName(matched.Sidecar).ShouldBe("a.yaml");
        read.Missing.ShouldBe(["b", "pier_007"]);
        read.Surplus.Select(s => (Path.GetFileName(s.Path), s.Nearest))
            .ShouldBe([
                ("a.png", "a"),
                ("b.wav", null),
                ("notes.txt", null),
                ("pier_07.mp4", "pier_007"),
            ]);
    }

    [Fact]
    public void A_folder_that_is_not_there_lacks_everything() =>
        SuppliedFolder
            .Read(Path.Combine(_folder.Path, "none"), SuppliedFolder.VoiceEndings, ["a"])
            .Missing.ShouldBe(["a"]);

    [Fact]
    public void A_link_is_left_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var elsewhere = new TempFolder();
        var secret = elsewhere.Write("secret.mp4", "");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "a.mp4"), secret);
        SuppliedFolder
            .Read(_folder.Path, SuppliedFolder.PictureEndings, ["a"])
            .Matched.ShouldBeEmpty();
    }

    private static ProbedMedia Clip(int width, int height, double seconds) =>
        new()
        {
            Container = MediaContainer.Mp4,
            Kind = MediaKind.Video,
            Width = width,
            Height = height,
            Seconds = seconds,
        };

    private static ProbedMedia Voice(double seconds) =>
        new()
        {
            Container = MediaContainer.Wav,
            Kind = MediaKind.Speech,
            Seconds = seconds,
        };

    private static MediaNeed Shot()
    {
        var spec = Sample.Pier with { AspectRatio = "9:16", DurationSeconds = 4 };
        return new MediaNeed
        {
            Story = "s",
            Subject = "pier_007",
            ContentHash = ShotSpecHash.Of(spec),
            Spec = spec,
        };
    }

    private static MediaNeed Line()
    {
        var words = new SpeechWords("You came.", "en", "mei", null, null, null);
        return new MediaNeed
        {
            Story = "s",
            Subject = "pier_007",
            ContentHash = SpeechHash.Of(words),
            Speech = words,
        };
    }
}
