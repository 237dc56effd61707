using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Texts;
using InteractiveDrama.Stories.Translation;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Translation;

/// <summary>Files as translators' tools give them back.</summary>
public sealed class XliffReaderTests
{
    [Fact]
    public void A_text_that_was_split_is_put_together()
    {
        var unit = Unit(
            """
            <segment id="s1" state="final"><source>One. </source><target order="3">二。</target></segment>
            <ignorable><source>- </source></ignorable>
            <segment id="s2" state="translated"><source>Two.</source><target order="1">一。</target></segment>
            """
        );

        unit.Source.ShouldBe("One. - Two.");
        unit.Target.ShouldBe("一。- 二。");
        unit.State.ShouldBe(TranslationState.Translated);
    }

    [Fact]
    public void A_part_without_a_translation_is_told()
    {
        var unit = Unit(
            """
            <segment><source>One. </source><target>一。</target></segment>
            <segment><source>Two.</source></segment>
            """
        );

        unit.Problem.ShouldNotBeNull().ShouldContain("'Two.'");
    }

    [Fact]
    public void Marks_of_tools_do_not_count()
    {
        var unit = Unit(
            """
            <x:matches xmlns:x="urn:oasis:names:tc:xliff:matches:2.0"><x:match ref="#1">
              <source xmlns="urn:oasis:names:tc:xliff:document:2.0">Other</source>
              <target xmlns="urn:oasis:names:tc:xliff:document:2.0">别的</target></x:match></x:matches>
            <segment subState="x:y" state="translated">
              <source><pc id="1">Wait </pc><mrk id="m1" type="term">here</mrk><sc id="2"/>.<ec startRef="2"/></source>
              <target><mrk id="m1" translate="no"><pc id="1">等</pc></mrk><!-- a comment -->等<![CDATA[<>]]></target>
            </segment>
            """
        );

        unit.Source.ShouldBe("Wait here.");
        unit.Target.ShouldBe("等等<>");
        unit.State.ShouldBe(TranslationState.Translated);
        unit.NeedsReview.ShouldBeFalse();
    }

    [Fact]
    public void Slots_go_by_what_the_source_says_they_stand_for()
    {
        var unit = Unit(
            """
            <segment><source><ph id="7" equiv="{0}"/> of <ph id="8" equiv="{1}"/></source>
            <target><ph id="8"/>之<ph id="7"/><ph id="9" copyOf="7"/></target></segment>
            """
        );

        unit.Source.ShouldBe("{0} of {1}");
        unit.Target.ShouldBe("{1}之{0}{0}");
        Slots.Problem(unit).ShouldBeNull();
    }

    [Theory]
    [InlineData("""<target>没有</target>""", "lacks the slot {0}")]
    [InlineData("""<target><ph id="0"/><ph id="4"/></target>""", "slot {4}")]
    [InlineData("""<target><ph id="bold"/><ph id="0"/></target>""", "'bold'")]
    [InlineData("""<target>{0}</target>""", "lacks the slot {0}")]
    public void Wrong_slots_are_told(string target, string told) =>
        Slots
            .Problem(
                Unit(
                    $"""<segment><source>It is <ph id="0" equiv="{"{0}"}"/>.</source>{target}</segment>"""
                )
            )
            .ShouldNotBeNull()
            .ShouldContain(told);

    [Theory]
    [InlineData(
        """<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]><xliff/>""",
        "well-formed"
    )]
    [InlineData(
        """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>""",
        "XLIFF 1"
    )]
    [InlineData("<html/>", "'html'")]
    [InlineData("<xliff/>", "namespace")]
    [InlineData("", "well-formed")]
    [InlineData("no markup", "well-formed")]
    public void What_is_not_xliff_2_is_refused_in_a_sentence(string text, string told) =>
        Should
            .Throw<StoryFileException>(() => XliffReader.Read(text, "sent.xlf"))
            .Message.ShouldSatisfyAllConditions(
                m => m.ShouldContain(told),
                m => m.ShouldStartWith("'sent.xlf'")
            );

    [Fact]
    public void Groups_may_be_nested_but_not_without_end()
    {
        const int Deep = 200_000;
        var text =
            """<xliff version="2.0" srcLang="en" trgLang="de" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">"""
            + string.Concat(Enumerable.Repeat("<group>", Deep))
            + string.Concat(Enumerable.Repeat("</group>", Deep))
            + "</file></xliff>";

        XliffReader.Read(text, "deep.xlf").Units.ShouldBeEmpty();
    }

    [Fact]
    public void An_id_that_xml_cannot_hold_is_read_from_its_escape()
    {
        XliffReader
            .Read(File("""<unit id="_x007E_1e4e1cbf"><segment><source/></segment></unit>"""), "f")
            .Units.Single()
            .Id.ShouldBe("~1e4e1cbf");
    }

    private static TranslatedUnit Unit(string content)
    {
        var unit = XliffReader
            .Read(File($"""<unit type="drama:line" id="u1" name="u1">{content}</unit>"""), "test")
            .Units.Single();
        unit.Id.ShouldBe("u1");
        unit.Kind.ShouldBe(TextKind.Line);
        return unit;
    }

    private static string File(string units) =>
        $"""<?xml version="1.0"?><xliff trgLang="zh-CN" srcLang="en" version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f1"><group id="g1">{units}</group></file></xliff>""";
}
