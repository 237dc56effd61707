using System.Collections.Immutable;
using InteractiveDrama.Stories.Texts;
using InteractiveDrama.Stories.Translation;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Translation;

public sealed class TranslationImportTests
{
    private static readonly ImmutableArray<TextUnit> Texts =
    [
        Text("a", "One."),
        Text("b", "{0} of two."),
        Text("c", "Three."),
    ];

    [Fact]
    public void Each_translation_is_new_changed_unchanged_or_refused()
    {
        var (merged, report) = Merge(
            [Unit("a", "One.", "一"), Unit("c", "Three.", "三")],
            [
                Unit("a", "One.", "壹"),
                Unit("b", "{0} of two.", "二") with
                {
                    Line = 12,
                },
                Unit("c", "Three.", "三"),
                Unit("gone", "Four.", "四"),
            ]
        );

        report.New.ShouldBeEmpty();
        report.Changed.ShouldBe(["a"]);
        report.Unchanged.ShouldBe(1);
        report.Orphaned.ShouldBe(["gone"]);
        report
            .Refused.Single()
            .ShouldBe(new RefusedTranslation("b", 12, "lacks the slot {0} of its source"));
        merged.Texts.Select(t => t.Translation.Target).ShouldBe(["壹", "", "三"]);
        merged.Orphans.Single().Target.ShouldBe("四");
    }

    [Fact]
    public void What_a_file_leaves_open_stays_as_it_was()
    {
        var (merged, report) = Merge([Unit("a", "One.", "一")], [Unit("a", "One.", "")]);

        merged.Texts[0].Translation.Target.ShouldBe("一");
        report.Unchanged.ShouldBe(0);
    }

    [Fact]
    public void A_translation_of_an_older_text_is_taken_for_review_but_replaces_none_of_the_present_one()
    {
        var (fresh, first) = Merge([], [Unit("a", "Uno.", "一")]);
        fresh.Texts[0].Translation.NeedsReview.ShouldBeTrue();
        first.NeedsReview.ShouldBe(["a"]);

        var (kept, second) = Merge([Unit("a", "One.", "一")], [Unit("a", "Uno.", "壹")]);
        kept.Texts[0].Translation.Target.ShouldBe("一");
        second.Refused.Single().Reason.ShouldContain("older text");
    }

    [Fact]
    public void Another_wording_is_the_review_that_was_asked_for()
    {
        var old = Unit("a", "One.", "一") with { NeedsReview = true, TranslatedFrom = "Uno." };

        var (merged, report) = Merge([old], [old with { Target = "壹" }]);
        merged.Texts[0].Translation.NeedsReview.ShouldBeFalse();
        report.NeedsReview.ShouldBeEmpty();

        Merge([old], [old]).Merged.Texts[0].Translation.NeedsReview.ShouldBeTrue();
        Merge([old], [Unit("a", "One.", "一")])
            .Merged.Texts[0]
            .Translation.NeedsReview.ShouldBeFalse();
    }

    [Fact]
    public void An_import_of_what_is_there_changes_nothing()
    {
        ImmutableArray<TranslatedUnit> all =
        [
            Unit("a", "One.", "一"),
            Unit("b", "{0} of two.", "{0}二"),
            Unit("gone", "Four.", "四"),
        ];

        var (merged, report) = Merge(all, all);

        report.Unchanged.ShouldBe(2);
        report.New.ShouldBeEmpty();
        report.Changed.ShouldBeEmpty();
        merged.Orphans.Length.ShouldBe(1);
    }

    private static (TranslationMatch Merged, ImportReport Report) Merge(
        ImmutableArray<TranslatedUnit> kept,
        ImmutableArray<TranslatedUnit> sent
    ) =>
        TranslationImport.Merge(
            Texts,
            new TranslationFile("zh-CN", kept),
            new TranslationFile("zh-CN", sent)
        );

    private static TextUnit Text(string id, string source) =>
        new(id, id, TextKind.Line, source, null, null, "", []);

    private static TranslatedUnit Unit(string id, string source, string target) =>
        new(
            id,
            TextKind.Line,
            source,
            target,
            target.Length == 0 ? TranslationState.Initial : TranslationState.Translated
        );
}
