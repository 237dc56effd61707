using InteractiveDrama.Cli.Cutting;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Cutting;

public sealed class AssCaptionsTests
{
    [Fact]
    public void Nothing_that_a_story_says_is_a_command()
    {
        var line = new Caption(CaptionKind.Line, 0, 1, "{\\pos(0,0)}a\\Nb\r\n[Events]")
        {
            Speaker = "{\\fs400}Mei",
            Colour = "#ff8800}{\\b1",
        };
        var text = Words(line).ShouldHaveSingleItem();
        text.ShouldEndWith("\\N(/pos(0,0))a/Nb  [Events]");
        text.ShouldContain("(/FS400)MEI");
        text.ShouldNotContain("ff8800");
    }

    [Fact]
    public void A_name_has_its_colour_and_a_picture_its_size()
    {
        var line = new Caption(CaptionKind.Line, 61.5, 3600, "Late.")
        {
            Speaker = "Mei",
            Colour = "#12ab9f",
        };
        var text = Words(line).ShouldHaveSingleItem();
        text.ShouldStartWith("Dialogue: 3,0:01:01.50,1:00:00.00,Line,");
        text.ShouldContain("\\c&H9fab12&");
        Write([line], 1280, 720).ShouldContain("PlayResX: 1280\nPlayResY: 720");
    }

    private static string[] Words(params Caption[] captions) =>
        [.. Write(captions, 720, 1280).Split('\n').Where(l => l.Contains(",Line,,"))];

    private static string Write(Caption[] captions, int width, int height) =>
        AssCaptions.Write(
            new CutPlan([new CutShot(null, 48)], [.. captions], [], [], []),
            width,
            height
        );
}
