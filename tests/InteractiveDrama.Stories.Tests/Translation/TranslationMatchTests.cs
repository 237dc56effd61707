using System.Collections.Immutable;
using InteractiveDrama.Stories.Texts;
using InteractiveDrama.Stories.Translation;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Translation;

public sealed class TranslationMatchTests
{
    [Fact]
    public void A_changed_source_keeps_its_translation_for_review()
    {
        var unit = Single([Line("a", "New.")], Sent("a", "Old.", "旧"));

        unit.Translation.Target.ShouldBe("旧");
        unit.Translation.NeedsReview.ShouldBeTrue();
        unit.Translation.TranslatedFrom.ShouldBe("Old.");
        unit.Translation.Source.ShouldBe("New.");
    }

    [Fact]
    public void A_variant_goes_by_its_words_since_letters_are_only_order()
    {
        var match = TranslationMatch.Of(
            [Variant("x", "a", "First."), Variant("x", "b", "Second.")],
            [Sent("x.a", "Second.", "二"), Sent("x.b", "First.", "一")]
        );

        match.Texts.Select(t => t.Translation.Target).ShouldBe(["一", "二"]);
        match.Texts.ShouldAllBe(t => !t.Translation.NeedsReview);
        match.Orphans.ShouldBeEmpty();
    }

    [Fact]
    public void A_new_first_variant_does_not_take_the_next_ones_translation()
    {
        var match = TranslationMatch.Of(
            [Variant("x", "a", "New."), Variant("x", "b", "One."), Variant("x", "c", "Two.")],
            [Sent("x.a", "One.", "一"), Sent("x.b", "Two.", "二")]
        );

        match.Texts.Select(t => t.Translation.Target).ShouldBe(["", "一", "二"]);
        match.Texts.ShouldAllBe(t => !t.Translation.NeedsReview);
    }

    [Fact]
    public void A_written_id_takes_over_what_was_translated_under_a_derived_one()
    {
        var unit = Single(
            [Line("pier_001", "You came.")],
            Sent("~12ab34cd", "You came.", "你来了")
        );

        unit.Translation.Target.ShouldBe("你来了");
        unit.Translation.NeedsReview.ShouldBeFalse();
        unit.CarriedFrom.ShouldBe("~12ab34cd");
    }

    [Fact]
    public void A_source_that_several_have_is_not_guessed()
    {
        var match = TranslationMatch.Of(
            [Line("b", "Yes."), Line("c", "Yes.")],
            [Sent("a", "Yes.", "是")]
        );

        match.Texts.ShouldAllBe(t => !t.Translation.IsTranslated);
        match.Orphans.Single().Id.ShouldBe("a");
    }

    [Fact]
    public void Lines_that_say_the_same_are_told_apart_by_their_order_when_all_get_new_ids()
    {
        var match = TranslationMatch.Of(
            [Line("b", "Yes."), Line("c", "Yes.")],
            [Sent("~1", "Yes.", "是"), Sent("~2", "Yes.", "对")]
        );

        match.Texts.Select(t => t.Translation.Target).ShouldBe(["是", "对"]);
    }

    [Fact]
    public void A_label_is_no_line_though_they_say_the_same()
    {
        var match = TranslationMatch.Of(
            [Line("b", "Wait.")],
            [Sent("a", "Wait.", "等等", TextKind.Label)]
        );

        match.Texts.Single().Translation.IsTranslated.ShouldBeFalse();
    }

    [Fact]
    public void Two_lines_that_changed_places_take_their_translations_along()
    {
        var match = TranslationMatch.Of(
            [Line("a", "Two."), Line("b", "One.")],
            [Sent("a", "One.", "一"), Sent("b", "Two.", "二")]
        );

        match.Texts.Select(t => t.Translation.Target).ShouldBe(["二", "一"]);
    }

    [Fact]
    public void What_is_to_be_reviewed_stays_so_until_somebody_does()
    {
        var unit = Single(
            [Line("a", "New.")],
            Sent("a", "New.", "旧") with
            {
                NeedsReview = true,
                TranslatedFrom = "Old.",
            }
        );

        unit.Translation.NeedsReview.ShouldBeTrue();
        unit.Translation.TranslatedFrom.ShouldBe("Old.");
    }

    private static TextTranslation Single(
        ImmutableArray<TextUnit> texts,
        params TranslatedUnit[] file
    ) => TranslationMatch.Of(texts, [.. file]).Texts.Single();

    private static TextUnit Line(string id, string source) =>
        new(id, id, TextKind.Line, source, null, null, "", []);

    private static TextUnit Variant(string owner, string letter, string source) =>
        Line($"{owner}.{letter}", source) with
        {
            Owner = owner,
        };

    private static TranslatedUnit Sent(
        string id,
        string source,
        string target,
        TextKind kind = TextKind.Line
    ) => new(id, kind, source, target, TranslationState.Translated);
}
