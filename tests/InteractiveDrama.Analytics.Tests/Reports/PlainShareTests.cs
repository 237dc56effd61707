using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Reports;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Reports;

public sealed class PlainShareTests
{
    [Theory]
    [InlineData(0, "no viewer")]
    [InlineData(.003, "fewer than one viewer in a hundred")]
    [InlineData(.02, "one viewer in fifty")]
    [InlineData(.253, "one viewer in four")]
    [InlineData(.22, "about one viewer in five")]
    [InlineData(.4, "two viewers in five")]
    [InlineData(.5, "half of the viewers")]
    [InlineData(.66, "two viewers in three")]
    [InlineData(.97, "nearly every viewer")]
    [InlineData(1, "every viewer")]
    public void Shares_read_as_people_say_them(double share, string words) =>
        PlainShare.Of(share).ShouldBe(words);

    [Theory]
    [InlineData(.25, true)]
    [InlineData(.4, false)]
    [InlineData(.5, false)]
    [InlineData(1, true)]
    public void The_verb_agrees(double share, bool singular) =>
        PlainShare.IsSingular(share).ShouldBe(singular);

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(.0525, "5.3 %")]
    [InlineData(.0996, "10 %")]
    [InlineData(.253, "25 %")]
    public void Per_cent_has_as_many_digits_as_it_needs(double share, string text) =>
        PlainShare.Percent(share).ShouldBe(text);

    [Fact]
    public void Every_share_has_words_with_and_without_the_noun()
    {
        Prop.ForAll(
                Gen.Choose(0, 1000).ToArbitrary(),
                thousandths =>
                {
                    PlainShare.Of(thousandths / 1000.0).ShouldContain("viewer");
                    PlainShare.Bare(thousandths / 1000.0).ShouldNotContain("viewer");
                }
            )
            .Check(Deterministic.Config);
    }
}
