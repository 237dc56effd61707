using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Review;

public class HumanShotTests
{
    private const string Yaml = """
        title: The Ferry
        cast:
          mei: { name: Mei, human: true }
          jon: { name: Jon }
        """;

    [Theory]
    [InlineData("# human\n# shot: close-up of jon\nJon: One. # id: one\n-> END", "one")]
    [InlineData("# shot: close-up of jon\nJon: One. # id: one # human\n-> END", "one")]
    [InlineData("# shot: two-shot of jon and mei\nJon: One. # id: one\n-> END", "one")]
    [InlineData("# shot: close-up\nMei: One. # id: one\n-> END", "one")]
    [InlineData(
        "# shot: close-up of jon\nJon: One. # id: one\n# human\nJon: Two. # id: two\n-> END",
        null
    )]
    [InlineData("# shot: insert\nThe door. # id: one\n-> END", null)]
    public void A_shot_for_people_without_media_is_told(string ink, string? shot) =>
        Shots(ink).ShouldBe(shot is null ? [] : [shot]);

    [Theory]
    [InlineData("media/one.mp4")]
    [InlineData("media/one.jpg")]
    public void One_with_media_is_not(string file) =>
        Shots("# human\n# shot: close-up of jon\nJon: One. # id: one\n-> END", (file, "x"))
            .ShouldBeEmpty();

    private static IEnumerable<string> Shots(string ink, params (string, string)[] files) =>
        TestStory
            .Check(ink, Yaml, files)
            .Diagnostics.Where(d => d.Code == Codes.HumanWithoutMedia)
            .Select(d => d.Message.Split('\'')[1]);
}
