using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Review;

/// <summary>A good story made bad in one place, for every rule about what it says: it is found by the right code, and no other.</summary>
public class BadStoryTests
{
    private const string First = "Dot (cold): There is one blank left on the props table.";

    [Theory]
    [InlineData(
        Codes.UnknownPlace,
        "# place: corner, interior cold",
        "# place: corne, interior cold"
    )]
    [InlineData(
        Codes.UnknownSpeaker,
        First,
        "Dto (cold): There is one blank left on the props table."
    )]
    [InlineData(
        Codes.UnknownSpeaker,
        First,
        "Rafael (cold): There is one blank left on the table."
    )]
    [InlineData(
        Codes.UnknownMood,
        First,
        "Dot (clod): There is one blank left on the props table."
    )]
    [InlineData(
        Codes.UnknownShotTerm,
        "low angle, slow push-in, 4s",
        "low angel, slow push-in, 4s"
    )]
    [InlineData(Codes.LongLine, "low angle, slow push-in, 4s", "low angle, slow push-in, 2s")]
    [InlineData(
        Codes.LongLine,
        "There should be none.",
        "There should be none, and I have counted them twice since the half, out loud."
    )]
    [InlineData(Codes.TimedWithoutDefault, "# default # timed: 7s", "# timed: 7s")]
    [InlineData(Codes.TagValue, "# default # timed: 7s", "# default # timed: soon")]
    [InlineData(Codes.SameChoices, "[Stop the show.]", "[Tell Kas, he's the target]")]
    [InlineData(
        Codes.LongLabel,
        "[Stop the show.]",
        "[Stop the show, bring the safety curtain in and turn every light on.]"
    )]
    [InlineData(Codes.TwoDefaults, "[Stop the show.]", "[Stop the show.] # default")]
    [InlineData(Codes.DifferentTimes, "[Stop the show.]", "[Stop the show.] # timed: 3s")]
    [InlineData(Codes.UnreliableDefault, "* [Tell Kas.", "* {told == \"kas\"} [Tell Kas.")]
    [InlineData(Codes.DuplicateBeat, "# beat: kas_in_the_wings", "# beat: one_blank")]
    [InlineData(Codes.TagKeyNearMiss, "# beat: one_blank", "# beta: one_blank")]
    [InlineData(Codes.TagCharacter, "# beat: one_blank", "# beat: one_blank // ask")]
    [InlineData(Codes.InkError, "-> tell_kas\n", "-> tell_cas\n")]
    [InlineData(Codes.UnusedCast, "cast:\n", "cast:\n  rafa: { name: Rafa }\n")]
    [InlineData(Codes.UnknownSetting, "aspect:", "aspekt:")]
    public void One_slip_is_found_by_its_code(string code, string good, string bad)
    {
        using var folder = new TempFolder();
        var changed = 0;
        foreach (
            var file in Directory
                .GetFiles(Repository.Story("prompt-side"))
                .Order(StringComparer.Ordinal)
        )
        {
            // Its translations stay behind: they are not what is tried.
            var text = File.ReadAllText(file)
                .ReplaceLineEndings("\n")
                .Replace("locales: [zh-CN]\n", "", StringComparison.Ordinal);
            var at = changed == 0 ? text.IndexOf(good, StringComparison.Ordinal) : -1;
            if (at >= 0)
            {
                changed++;
                text = string.Concat(text.AsSpan(0, at), bad, text.AsSpan(at + good.Length));
            }

            folder.Write(Path.GetFileName(file), text);
        }

        CopySounds(folder);
        changed.ShouldBe(1, $"'{good}' is not in the story any more");
        var found = StoryCompiler.Compile(folder.Path).Diagnostics;
        found
            .Where(d => d.Severity != Severity.Info || d.Code == code)
            .Select(d => d.Code)
            .Distinct()
            .ShouldBe([code], string.Join('\n', found));
    }

    private static void CopySounds(TempFolder folder)
    {
        var sounds = Directory.CreateDirectory(Path.Combine(folder.Path, "audio")).FullName;
        foreach (
            var sound in Directory.GetFiles(
                Path.Combine(Repository.Story("prompt-side"), "audio"),
                "*.m4a"
            )
        )
            File.Copy(sound, Path.Combine(sounds, Path.GetFileName(sound)));
    }
}
