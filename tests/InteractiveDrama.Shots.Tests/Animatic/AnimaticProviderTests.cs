using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Vocabulary;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Animatic;

public sealed partial class AnimaticProviderTests
{
    // Drawn pictures are kept under the version of the rules: whoever changes a stroke raises AnimaticProvider.Version.
    [Fact]
    public void The_rules_of_drawing_have_not_changed_unseen() =>
        $"{AnimaticProvider.Version} {Convert.ToHexStringLower(SHA256.HashData(AnimaticProvider.Draw(Sample.Pier)))}".ShouldBe(
            "1 5c74771452fe4f469b0480a4c6a1940a1573c001efd8137ce05ee8126b1d199c"
        );

    [Fact]
    public void No_text_of_a_script_enters_a_picture()
    {
        var spec = Sample.Pier with
        {
            Place = new ShotPlace("zzplacezz", "pier zzlookzz"),
            Subjects = [new ShotSubject("zzkeyzz", "zzhairzz red raincoat", "zzmoodzz")],
            Action = "zzactionzz",
            Style = "zzstylezz",
            TimeOfDay = "zztimezz",
            Weather = "zzweatherzz",
        };
        Svg(spec).ShouldNotContain("zz");
    }

    [Theory]
    [InlineData("9:16", "0 0 720 1280")]
    [InlineData("16:9", "0 0 1280 720")]
    public void The_frame_has_the_aspect_of_the_story(string aspect, string box) =>
        Svg(Sample.Pier with { AspectRatio = aspect }).ShouldContain($"viewBox=\"{box}\"");

    [Fact]
    public void Establishing_shots_and_inserts_have_no_people()
    {
        Svg(Sample.Pier with { ShotSize = ShotSize.Establishing }).ShouldNotContain("data-face");
        Svg(Sample.Pier with { ShotSize = ShotSize.Insert }).ShouldNotContain("data-face");
    }

    [Theory]
    [InlineData("a letter on the table", "Letter")]
    [InlineData("the phone lights up", "Phone")]
    [InlineData("a cassette turning, a needle jumping", "Recorder")]
    [InlineData("nothing anybody knows", "light")]
    public void An_insert_shows_the_thing_the_action_names(string action, string thing) =>
        Svg(Sample.Pier with { ShotSize = ShotSize.Insert, Action = action })
            .ShouldContain($"data-thing=\"{thing}\"");

    [Fact]
    public void Everybody_named_is_in_the_frame() =>
        Faces(Svg(Sample.Pier with { ShotSize = ShotSize.Medium, Subjects = Sample.Both }))
            .ShouldBe(2);

    [Fact]
    public void Over_a_shoulder_one_face_is_seen() =>
        Faces(Svg(Sample.Pier with { ShotSize = ShotSize.OverShoulder, Subjects = Sample.Both }))
            .ShouldBe(1);

    [Fact]
    public void Moods_change_the_picture()
    {
        string[] moods =
        [
            "neutral",
            "happy",
            "sad",
            "angry",
            "afraid",
            "surprised",
            "tender",
            "cold",
            "in pain",
            "determined",
        ];
        moods
            .Select(mood => Svg(Sample.Pier with { Subjects = [Sample.Mei with { Mood = mood }] }))
            .Select(svg => IdPattern().Replace(svg, ""))
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(moods.Length);
    }

    [Fact]
    public void A_mood_nobody_listed_is_neutral() =>
        Drawing("bumfuzzled").ShouldBe(Drawing("neutral"));

    [Fact]
    public void Every_movement_ends_at_rest_and_stops_where_motion_is_unwanted()
    {
        foreach (var movement in Enum.GetValues<CameraMovement>())
        {
            var svg = Svg(Sample.Pier with { CameraMovement = movement });
            svg.ShouldContain(
                "@media (prefers-reduced-motion:reduce){*{animation:none!important}}"
            );
            if (movement is CameraMovement.Static)
            {
                svg.ShouldNotContain("people{from");
            }
            else if (movement is not CameraMovement.Handheld)
            {
                svg.ShouldContain("to{transform:none}");
            }
        }
    }

    private static string Drawing(string mood) =>
        IdPattern()
            .Replace(Svg(Sample.Pier with { Subjects = [Sample.Mei with { Mood = mood }] }), "");

    private static int Faces(string svg) => svg.Split("data-face").Length - 1;

    private static string Svg(ShotSpec spec) =>
        Encoding.UTF8.GetString(AnimaticProvider.Draw(spec));

    [GeneratedRegex("s[0-9a-f]{8}", RegexOptions.None, 1000)]
    private static partial Regex IdPattern();
}
