using System.Text;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Stories.Texts;
using InteractiveDrama.Stories.Translation;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Translation;

/// <summary>What goes out comes back, whatever it is made of.</summary>
public sealed class TranslationLaws
{
    private static readonly string[] Pieces =
    [
        "",
        " ",
        "a",
        "You came.",
        "\"",
        "'",
        "''=",
        "=1+1",
        "+",
        "-",
        "@",
        "\t",
        "\n",
        "\r",
        "\r\n",
        ",",
        ";",
        "<b>",
        "&amp;",
        "]]>",
        "{",
        "}",
        "{0}",
        "{{1}}",
        "  ",
        "\u0001",
        "\uFFFE",
        "你来了。",
        "＝",
        "שלום",
        "\u202Eمرحبا",
        "👩‍👩‍👧",
        "e\u0301",
        "\uFEFF",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces)
        .ListOf()
        .Select(p => string.Concat(p));

    // Half of a character outside of the basic plane cannot be in a file of UTF-8, only in XLIFF's own way.
    private static readonly Gen<string> Broken = Gen.OneOf(
        Texts,
        Texts.Select(t => t + "\uD83D"),
        Texts.Select(t => "\uDC00" + t)
    );

    private static Gen<TextTranslation> Translations(Gen<string> text) =>
        from kind in Gen.Elements(Enum.GetValues<TextKind>())
        from source in Templates(text)
        from target in Templates(text)
        from state in Gen.Elements(
            TranslationState.Translated,
            TranslationState.Reviewed,
            TranslationState.Final
        )
        from review in Gen.Elements(true, false)
        select Of("?", kind, source, target, state, review && target.Length > 0);

    private static Gen<TextTranslation[]> Files(Gen<string> text) =>
        Translations(text)
            .ListOf()
            .Select(all =>
                all.Select(
                        (t, i) =>
                        {
                            var id = i % 2 == 0 ? $"~{i:x8}" : $"pier_{i:000}.said.a";
                            return Of(
                                id,
                                t.Text.Kind,
                                t.Text.Source,
                                t.Translation.Target,
                                t.Translation.State,
                                t.Translation.NeedsReview
                            );
                        }
                    )
                    .ToArray()
            );

    [Fact]
    public void Xliff_gives_back_every_text() =>
        Check.One(
            Cases.Of(300),
            Prop.ForAll(
                Files(Broken).ToArbitrary(),
                all =>
                {
                    var bytes = Xliff(all);
                    var read = XliffReader.Read(Encoding.UTF8.GetString(bytes), "test");
                    read.Locale.ShouldBe("zh-CN");
                    Same(read, all);
                    Xliff(all).ShouldBe(bytes);
                }
            )
        );

    [Fact]
    public void A_table_gives_back_every_text() =>
        Check.One(
            Cases.Of(300),
            Prop.ForAll(
                Files(Texts).ToArbitrary(),
                all =>
                {
                    var bytes = CsvTranslations.Write("zh-CN", Match(all), Context);
                    var read = CsvTranslations.Read(Encoding.UTF8.GetString(bytes), "test");
                    Same(read, all);
                }
            )
        );

    [Fact]
    public void No_cell_of_a_table_is_a_formula() =>
        Check.One(
            Cases.Of(300),
            Prop.ForAll(
                Files(Texts).ToArbitrary(),
                all =>
                {
                    using var table = CsvReader.Create(
                        CsvTranslations.Write("zh-CN", Match(all), Context)
                    );
                    while (table.Read())
                    {
                        for (var i = 0; i < table.FieldCount; i++)
                            (
                                table.GetString(i) is [var first, ..]
                                && "=+-@\t\r\n".Contains(first)
                            ).ShouldBeFalse(table.GetString(i));
                    }
                }
            )
        );

    [Fact]
    public void The_pseudo_locale_keeps_slots_and_escapes() =>
        Check.One(
            Cases.Of(300),
            Prop.ForAll(
                Templates(Texts).ToArbitrary(),
                template =>
                {
                    var pseudo = Pseudo.Of(template);
                    Slots.Canonical(pseudo).ShouldBe(pseudo);
                    TextTemplate.Parse(pseudo).Slots.ShouldBe(TextTemplate.Parse(template).Slots);
                }
            )
        );

    private static Gen<string> Templates(Gen<string> text) =>
        from parts in text.ListOf()
        from slots in Gen.Choose(0, 3).ListOf()
        select string.Concat(
            parts
                .Select(TextTemplate.Escape)
                .Zip(slots.Append(0), (p, s) => p + TextTemplate.Slot(s))
        );

    private static TextTranslation Of(
        string id,
        TextKind kind,
        string source,
        string target,
        TranslationState state,
        bool review
    ) =>
        new(
            new TextUnit(id, id, kind, source, null, null, "", []),
            new TranslatedUnit(
                id,
                kind,
                source,
                target,
                target.Length == 0 ? TranslationState.Initial
                    : review ? TranslationState.Translated
                    : state
            )
            {
                NeedsReview = review,
            },
            CarriedFrom: null,
            IsEdited: false
        );

    private static void Same(TranslationFile read, TextTranslation[] written) =>
        read.Units.Select(u => u with { Line = null }).ShouldBe(written.Select(t => t.Translation));

    private static byte[] Xliff(TextTranslation[] all) =>
        XliffWriter.Write("en", "zh-CN", Match(all), Context);

    private static TranslationMatch Match(TextTranslation[] all) => new([.. all], []);

    private static TextContext Context(TextUnit unit) =>
        new("main.ink", "pier", "Jon: =Hello ]]>\u0001", "\tGo", 60, "-note");
}
