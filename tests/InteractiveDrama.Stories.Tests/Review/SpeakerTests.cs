using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Review;

public class SpeakerTests
{
    [Theory]
    [InlineData("Mey: You came.", 1, "Mei")]
    [InlineData("mey (afraid): You came.", 1, "mei")]
    [InlineData("Mie（怕）：你来了。", 1, "Mei")]
    [InlineData("Meii : You came.", 1, "Mei")]
    [InlineData("May: You came.", 1, "Mei")]
    [InlineData("Men (afraid): You came.", 1, "Mei")]
    [InlineData("Old Jan: You came.", 1, "Old Jon")]
    [InlineData("old_jan: You came.", 1, "old_jon")]
    [InlineData("  Mey: You came.", 3, "Mei")]
    [InlineData("Barnaby (afraid): You came.", 1, "Mei, Old Jon, Jon")]
    [InlineData("The Ferryman (in pain): You came.", 1, "Mei, Old Jon, Jon")]
    [InlineData("阿兰（害怕）：你来了。", 1, "Mei, Old Jon, Jon")]
    [InlineData("{true:Mey: You came.|Mei: You came.}", 7, "Mei")]
    [InlineData("{ true:\n  Mey: You came.\n}", 3, "Mei")]
    [InlineData("* [Mey: I came.]\n-", 4, "Mei")]
    [InlineData("* {true} Mey: I came.\n-", 10, "Mei")]
    [InlineData("- (top) Mey: I came.", 9, "Mei")]
    public void A_name_that_is_nearly_one_is_found(string line, int column, string help)
    {
        var found = Found.In(line + "\n-> END").ShouldHaveSingleItem();
        found.Code.ShouldBe(Codes.UnknownSpeaker);
        found.Column.ShouldBe(column);
        found.Help.ShouldContain(help);
    }

    [Theory]
    [InlineData("Mei: You came.")]
    [InlineData("Mei （怕）：你来了。")]
    [InlineData("Mei, wait: somebody has been here.")]
    [InlineData("She knew one thing: the door had been shut.")]
    [InlineData("Me: nobody.")]
    [InlineData("Men: nothing but trouble.")]
    [InlineData("Not one: two.")]
    [InlineData("Old men: nothing but trouble.")]
    [InlineData("12:30. The clock strikes.")]
    [InlineData("\"Mey: that is how you write it,\" she says.")]
    [InlineData("Mey: You came. # prose")]
    [InlineData("# prose\nMey: You came.")]
    [InlineData("The door (quiet as ever): shut.")]
    [InlineData("The Door (on the left): shut.")]
    [InlineData("VAR who = \"Jon\"\nFor {who} Mey: it is all one.")]
    [InlineData("小梅说：你来了。")]
    public void Prose_with_a_colon_is_left_alone(string line) =>
        Found
            .In(
                line + "\n-> END",
                yaml: TestStory.Cast.Replace("cast:\n", "cast:\n  xm: { name: 小梅 }\n")
            )
            .ShouldBeEmpty();

    [Fact]
    public void Without_a_cast_anybody_may_speak() =>
        TestStory.Check("Mey (afraid): You came.\n-> END").Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("Mei (afriad): You came.", Severity.Warning, "afraid")]
    [InlineData("Mei (very angrily, tho): You came.", null, "")]
    [InlineData("Mei (on the phone): You came.", Severity.Info, "calm")]
    [InlineData("Mei (紧张): 你来了。", null, "")]
    [InlineData("Mei (in pain): You came.", null, "")]
    [InlineData("Mei (Wistful): You came.", null, "")]
    [InlineData("Mei (afriad): You came. # prose", null, "")]
    [InlineData("* [Mei (afriad): You came.]\n-", Severity.Warning, "afraid")]
    public void A_mood_is_one_that_is_known(string line, Severity? severity, string help)
    {
        var found = Found.In(line + "\n-> END", Codes.UnknownMood);
        found.Count.ShouldBe(severity is null ? 0 : 1);
        foreach (var finding in found)
        {
            (finding.Code, finding.Severity).ShouldBe((Codes.UnknownMood, severity!.Value));
            finding.Help.ShouldContain(help);
        }
    }

    [Theory]
    [InlineData("Mei: Hi.\nJon: Hi.", "old_jon")]
    [InlineData("Mei: Hi.\n# shot: close-up of jon and old_jon\nIt rains.", "")]
    [InlineData("# look: mei, wet\n# shot: wide; Jon waits with Old Jon\nIt rains.", "")]
    [InlineData("* [Mei: Hi]\n- Old Jon is not here, nor is Jon.", "old_jon,jon")]
    [InlineData("VAR who = \"Jon\"\nMei: Hi.\n{who}: Hi.\nOld Jon: Hi.", "")]
    public void Whom_nobody_meets_is_found_in_the_settings(string ink, string keys)
    {
        var found = Found
            .In(ink + "\n-> END", Codes.UnusedCast)
            .Where(d => d.Code == Codes.UnusedCast)
            .ToList();
        var lines = TestStory.Cast.ReplaceLineEndings("\n").Split('\n');
        found.ShouldAllBe(d => d.File == "drama.yaml" && d.Column == 3);
        string.Join(',', found.Select(d => lines[d.Line!.Value - 1].Trim().Split(':')[0]))
            .ShouldBe(keys);
    }
}
