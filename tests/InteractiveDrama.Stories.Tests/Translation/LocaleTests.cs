using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Translation;

/// <summary>Translations as they are compiled into a story.</summary>
public sealed class LocaleTests
{
    private const string Ink = """
        VAR minutes = 3
        The ferry is {minutes} minutes late. # id: start_001
        * [Wait] # id: start_002
        - Gone. # id: start_003
        -> END
        """;

    private const string Yaml = """
        title: Ferry
        script: main.ink
        locales: [zh, zh-Hant-HK, x-pseudo]
        """;

    private const string Late =
        """<unit id="start_001" name="start_001" type="drama:line"><segment state="translated"><source>The ferry is <ph id="0" equiv="{0}"/> minutes late.</source><target>晚 <ph id="0"/> 分钟</target></segment></unit>""";

    [Fact]
    public void A_story_carries_its_translations_outside_of_its_version()
    {
        var plain = TestStory.Check(Ink, Yaml).Package!;
        var translated = TestStory
            .Check(Ink, Yaml, Xlf("zh", Late), Xlf("zh-Hant-HK", ""))
            .Package!;

        translated.Version.ShouldBe(plain.Version);
        translated
            .Parts.Locales.Select(l => (l.Locale, l.Fallback))
            .ShouldBe([("zh", null), ("zh-Hant-HK", "zh")]);
        var texts = translated.Parts.Locales[0].Texts;
        texts.Keys.ShouldBe(["start_001"]);
        texts["start_001"].ShouldBe("晚 {0} 分钟");
    }

    [Fact]
    public void A_package_keeps_them_and_one_from_before_has_none()
    {
        var package = TestStory.Check(Ink, Yaml, Xlf("zh", Late)).Package!;
        using var file = new MemoryStream();
        PackageFile.Write(package, "ferry", file);
        file.Position = 0;

        var read = PackageFile.Read(file).Package.Parts;

        read.Texts.Units.Select(u => (u.Id, u.Source))
            .ShouldBe(package.Parts.Texts.Units.Select(u => (u.Id, u.Source)));
        read.Locales.Single().Texts.ShouldBe(package.Parts.Locales.Single().Texts);
    }

    [Fact]
    public void What_is_missing_is_one_finding_for_a_locale_that_counts()
    {
        var found = TestStory
            .Check(Ink, Yaml, Xlf("zh", Late), Xlf("zh-Hant-HK", Late))
            .Diagnostics.Where(d => d.Code == Codes.MissingTranslation)
            .ToList();

        found.Count.ShouldBe(2);
        found[0].Message.ShouldContain("3 of 4 texts");
        found[0].Message.ShouldContain("start_002");
        found.Select(d => d.File).ShouldBe(["locales/zh-Hant-HK.xlf", "locales/zh.xlf"]);
    }

    [Fact]
    public void A_translation_with_wrong_slots_is_told_at_its_line_and_not_shown()
    {
        var result = TestStory.Check(
            Ink,
            Yaml,
            Xlf("zh", "\n\n" + Late.Replace("""晚 <ph id="0"/>""", "晚")),
            Xlf("zh-Hant-HK", "")
        );

        var finding = result.Diagnostics.Single(d => d.Code == Codes.TranslationSlots);
        finding.Line.ShouldBe(3);
        result.Package!.Parts.Locales[0].Texts.ShouldBeEmpty();
    }

    [Fact]
    public void A_translation_of_an_older_text_is_shown_and_told()
    {
        var result = TestStory.Check(
            Ink.Replace("is {minutes} minutes late", "comes {minutes} minutes late"),
            Yaml,
            Xlf("zh", Late),
            Xlf("zh-Hant-HK", "")
        );

        result.Package!.Parts.Locales[0].Texts.Keys.ShouldBe(["start_001"]);
        result
            .Diagnostics.Single(d => d.Code == Codes.TranslationNeedsReview)
            .Severity.ShouldBe(Severity.Info);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_the_story_plays()
    {
        var result = TestStory.Check(
            Ink,
            Yaml,
            ("locales/zh.xlf", "<xliff"),
            Xlf("zh-Hant-HK", "")
        );

        result.Diagnostics.ShouldContain(d => d.Code == Codes.UnreadableLocale);
        result.Package.ShouldNotBeNull();
    }

    [Fact]
    public void A_locale_that_is_a_path_is_never_read()
    {
        var result = TestStory.Check(
            Ink,
            Yaml.Replace("[zh, zh-Hant-HK, x-pseudo]", "[../zh]"),
            ("zh.xlf", Xlf("zh", Late).Text)
        );

        result.Package!.Parts.Locales.ShouldBeEmpty();
        result.Diagnostics.ShouldContain(d => d.Code == Codes.LocaleWithoutFile);
    }

    [Fact]
    public void Without_settings_every_file_counts() =>
        TestStory
            .Check(Ink, null, Xlf("zh", Late))
            .Package!.Parts.Locales.Single()
            .Locale.ShouldBe("zh");

    private static (string Name, string Text) Xlf(string locale, string units) =>
        (
            $"locales/{locale}.xlf",
            $"""<xliff version="2.0" srcLang="en" trgLang="{locale}" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="main.ink">{units}</file></xliff>"""
        );
}
