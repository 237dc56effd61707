using System.Collections.Immutable;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Projects;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Specs;

public sealed class WornLookTests
{
    [Theory]
    [InlineData(null, "short black hair, red raincoat")]
    [InlineData("gown", "short black hair, a silver evening gown, pearls")]
    [InlineData("GOWN", "short black hair, a silver evening gown, pearls")]
    [InlineData("wet", "short black hair, red raincoat, soaked, hair in the face")]
    [InlineData("knot", "short black hair, red raincoat, hair in a top knot")]
    [InlineData("torn", "short black hair, red raincoat, torn")]
    public void Who_somebody_is_stays_and_what_they_wear_is_replaced(string? worn, string words) =>
        WornLook
            .Words(
                new CastMember("mei", "Mei", "short black hair, red raincoat", null, [], false)
                {
                    Looks = ImmutableSortedDictionary<string, string>
                        .Empty.Add("wet", "soaked, hair in the face")
                        .Add("gown", "a silver evening gown, pearls")
                        .Add("knot", "hair in a top knot"),
                },
                worn
            )
            .ShouldBe(words);

    [Fact]
    public void Who_has_no_card_looks_as_the_script_says()
    {
        WornLook.Words(null, "torn coat").ShouldBe("torn coat");
        WornLook.Words(null, null).ShouldBe("");
    }
}
