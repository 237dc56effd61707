using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Review;

/// <summary>What is said of a story's flow, as <c>code:line</c>; what is only good to know is left out.</summary>
public class FlowReviewTests
{
    private static string Codes(string ink, bool withInfo = false) =>
        string.Join(
            ' ',
            TestStory
                .Check(ink)
                .Diagnostics.Where(d =>
                    withInfo
                        ? d.Code.StartsWith("ID4", StringComparison.Ordinal)
                        : d.Severity != Stories.Diagnostics.Severity.Info
                )
                .Select(d => $"{d.Code}:{d.Line}")
        );

    [Theory]
    [InlineData("-> a\n== a\n-> END\n== b\n-> END", "ID4001:4")]
    [InlineData("-> a\n== a\n-> END\n== b\n-> c\n== c\n-> END", "ID4001:4 ID4001:6")]
    [InlineData("-> a\n== a\n-> END\n== b\nB\n-> b.s\n= s\n-> END", "ID4001:4")]
    [InlineData("-> a.t\n== a\n= s\nS\n-> END\n= t\n-> END", "ID4001:3")]
    [InlineData("-> a.t\n== a\nBefore\n-> s\n= s\nS\n-> END\n= t\n-> END", "ID4001:2 ID4001:5")]
    [InlineData("-> a\n== a\n{b: seen}{TURNS_SINCE(-> b)}\n-> END\n== b\n-> END", "ID4001:5")]
    [InlineData("-> a\n== a\n-> END\n== b\n# episode: 2\n-> END", "")]
    [InlineData("VAR where = -> b\n-> a\n== a\n-> where\n== b\n-> END", "")]
    [InlineData("-> a\n== a\n-> go(-> b)\n== go(-> where)\n-> where\n== b\n-> END", "")]
    [InlineData("-> a\n== a\n-> t ->\n-> END\n== t\n->->", "")]
    [InlineData("-> a\n== a\n<- t\n-> DONE\n== t\n* [x] -> END", "")]
    [InlineData("-> a\n== a\n-> t -> b\n== t\nT\n->->\n== b\n-> END", "")]
    [InlineData("-> a\n== a\n-> t ->\n-> END\n== t\n->-> b\n== b\n-> END", "")]
    public void Knots_and_stitches_that_nothing_leads_to(string ink, string codes) =>
        Codes(ink).ShouldBe(codes);

    [Theory]
    [InlineData("-> a\n== a\n* [x] -> END\n* [y] -> END\n- After\n-> END", "ID4003:5")]
    [InlineData("-> a\n== a\nHi\n-> END\nMore\nand more\n-> END", "ID4003:5")]
    [InlineData("-> a\n== a\nHi\n-> t ->\nNever\n-> END\n== t\n-> END", "ID4003:5")]
    [InlineData("-> a\n== a\n* [x] -> END\n* [y]\n- After\n-> END", "")]
    [InlineData("-> a\n== a\n{shuffle:\n- -> END\n- -> a\n}\n+ Never\n-> END", "ID4003:7")]
    public void Lines_that_nothing_leads_to(string ink, string codes) => Codes(ink).ShouldBe(codes);

    [Theory]
    [InlineData("-> a\n== a\nHi", "ID4010:3")]
    [InlineData("-> a\n== a\n* [x] -> END\n* [y] Y", "ID4010:4")]
    [InlineData("-> a\n== a\n* [x]\n* [y]\n- Done", "ID4010:5")]
    [InlineData("-> a\n== a\n-> t ->\n-> END\n== t\nT", "ID4010:6")]
    [InlineData("-> a\n== a\n{TURNS(): -> END | But}", "ID4010:3")]
    [InlineData("-> a\n== a\n{TURNS(): Seen}", "ID4010:3")]
    [InlineData("-> a\n== a\n{TURNS(): -> END}", "ID4011:3")]
    [InlineData("-> a\n== a\n{\n- TURNS() == 0: -> END\n- TURNS() == 1: -> END\n}", "ID4011:3")]
    [InlineData("-> a\n== a\n{shuffle:\n- -> END\n- Hi -> END\n}", "")]
    [InlineData("-> a\n== a\n{!Once|Twice -> END}\n-> END", "")]
    [InlineData("Hi", "")]
    [InlineData("-> a\n== a\n<- t\n== t\n* [x] -> END", "")]
    [InlineData("-> a\n== a\n-> t ->\n== t\n* [x] -> END", "")]
    public void Where_content_runs_out(string ink, string codes) =>
        Codes(ink, withInfo: true).ShouldBe(codes);

    [Theory]
    [InlineData("-> a\n== a\nHi\n-> a", "ID4030:3")]
    [InlineData("-> a\n== a\nHi\n-> b\n== b\n{a > 3: more}\n-> a", "ID4030:3")]
    [InlineData("-> a\n== a\n* [x]\n- (g) On\n-> g", "ID4030:4")]
    [InlineData("-> a\n== a\n-> t ->\n-> a\n== t\n->->", "ID4030:3")]
    [InlineData("-> a\n== a\n<- t\n-> a\n== t\n+ [x] -> END", "ID4030:3")]
    [InlineData("-> a\n== a\nHi\n{a > 3: -> END}\n-> a", "")]
    [InlineData("-> a\n== a\nHi\n+ [x] -> a\n+ [y] -> END", "")]
    public void Flow_that_never_stops(string ink, string codes) => Codes(ink).ShouldBe(codes);

    [Fact]
    public void A_loose_end_is_told_once() =>
        TestStory.Check("-> a\n== a\nHi").Diagnostics.Select(d => d.Code).ShouldBe(["ID4010"]);

    [Fact]
    public void A_function_that_nothing_calls_is_good_to_know() =>
        Codes("-> END\n== function f()\n~ return 1", withInfo: true).ShouldBe("ID4002:2");
}
