using InteractiveDrama.Stories.Translation;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Translation;

public sealed class PseudoTests
{
    [Fact]
    public void A_text_is_accented_longer_and_bracketed()
    {
        const string Source = "The ferry leaves the pier at midnight, {0}.";
        var pseudo = Pseudo.Of(Source);

        pseudo.ShouldStartWith("[Ţĥé féŕŕý");
        pseudo.ShouldEndWith("]");
        pseudo.ShouldContain("{0}");
        ((double)pseudo.Length / Source.Length).ShouldBeInRange(1.3, 1.4);
    }

    [Fact]
    public void Nothing_stays_nothing() => Pseudo.Of("").ShouldBeEmpty();

    [Theory]
    [InlineData("x-pseudo", true)]
    [InlineData("en-x-pseudo", true)]
    [InlineData("EN-X-Pseudo", true)]
    [InlineData("pseudo", false)]
    [InlineData("en", false)]
    public void It_is_known_by_its_name(string locale, bool pseudo) =>
        Pseudo.IsPseudo(locale).ShouldBe(pseudo);
}
