using System.Collections.Immutable;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Projects;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Dialect;

public class SpokenLineTests
{
    private static readonly ImmutableArray<CastMember> Cast =
    [
        new("mei", "Mei", "", null, [], false),
        new("jon", "Jon", "", null, [], false),
        new("old_jon", "Jon the Elder", "", null, [], false),
    ];

    [Theory]
    [InlineData("Mei: You came.", "mei", null, "You came.")]
    [InlineData("Mei (afraid): You came.\n", "mei", "afraid", "You came.")]
    [InlineData("mei : You came.", "mei", null, "You came.")]
    [InlineData("Mei（害怕）：你来了。", "mei", "害怕", "你来了。")]
    [InlineData("Jon the Elder: Well.", "old_jon", null, "Well.")]
    [InlineData("old_jon (tired): Well.", "old_jon", "tired", "Well.")]
    [InlineData("Jon (): Well.", "jon", null, "Well.")]
    [InlineData("Meier: no.", null, null, "Meier: no.")]
    [InlineData("She said: go.", null, null, "She said: go.")]
    [InlineData("Mei (afraid) runs: fast", null, null, "Mei (afraid) runs: fast")]
    [InlineData("Mei (afraid", null, null, "Mei (afraid")]
    [InlineData("Then Mei: no.", null, null, "Then Mei: no.")]
    public void A_line_begins_with_its_speaker(
        string raw,
        string? speaker,
        string? mood,
        string text
    ) => SpokenLine.Parse(raw, Cast).ShouldBe(new SpokenLine(speaker, mood, text));

    [Fact]
    public void Prose_keeps_its_colon() =>
        SpokenLine
            .Parse("Mei: a name on a door.", Cast, prose: true)
            .ShouldBe(new SpokenLine(null, null, "Mei: a name on a door."));
}
