using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Review;

/// <summary>What is said of endings, choices that come to nothing, and variables, as <c>code:line</c>.</summary>
public class FlowStateReviewTests
{
    private static string Codes(string ink, string? yaml = null) =>
        string.Join(' ', TestStory.Check(ink, yaml).Diagnostics.Select(d => $"{d.Code}:{d.Line}"));

    [Theory]
    [InlineData("-> k\n== k\n+ [a] -> k\n+ [b] -> l\n== l\n* [c] -> k", "ID4031:3")]
    [InlineData("-> k\n== k\n<- t\n-> DONE\n== t\n+ [a] -> k", "ID4031:6")]
    [InlineData("-> k\n== k\n+ [a] -> k\n+ [b] -> t ->\n  -> k\n== t\n->->", "ID4031:3")]
    [InlineData("-> k\n== k\n+ [a] -> l\n+ [b] -> END\n== l\n+ [c] -> l", "ID4031:6")]
    [InlineData("-> k\n== k\n* [a]\n* [b]\n- -> k", "ID4020:3")]
    [InlineData("-> k\n== k\n* [a] -> l\n== l\n* [b] -> k", "ID4020:3")]
    [InlineData("-> k\n== k\n* [a]\n* [b]\n* -> END\n- -> k", "")]
    [InlineData("-> k\n== k\n* [a]\n+ {k > 2} [b] -> END\n- -> k", "")]
    [InlineData("-> k\n== k\n* [a]\n* [b] -> END\n- -> k", "")]
    [InlineData("-> k\n== k\n+ [a] -> t ->\n- -> k\n== t\n->-> l\n== l\n-> END", "")]
    public void Choices_that_never_come_to_an_ending(string ink, string codes) =>
        Codes(ink).ShouldBe(codes);

    [Theory]
    [InlineData("-> k\n== k\nWon. # ending: w\n+ [a] -> END", "ID4040:3")]
    [InlineData("-> k\n== k\n# ending: w\nWon.\n+ [a] -> END", "ID4040:3")]
    [InlineData("-> k\n== k\n+ [a] # ending: w\n  -> l\n== l\n+ [b] -> END", "ID4040:3")]
    [InlineData("-> k\n== k\nWon. # ending: w\nLost. # ending: l\n-> END", "ID4040:3")]
    [InlineData("-> k\n== k\n-> t ->\n+ [a] -> END\n== t\nWon. # ending: w\n->->", "ID4040:6")]
    [InlineData("-> k\n== k\n-> t ->\n-> END\n== t\nWon. # ending: w\n->->", "")]
    [InlineData(
        "VAR x = 1\n-> k\n== k\n~ x = x + 1\nWon. # ending: w\n{x > 1: -> END}\n+ [a] -> k",
        ""
    )]
    [InlineData("-> k\n== k\n+ [a] Won. # ending: w\n  -> END", "")]
    [InlineData("-> k\n== k\n+ [a] # ending: w\n  -> l\n== l\n-> END", "")]
    [InlineData("-> k\n== k\nWon. # ending: w\n-> DONE", "")]
    public void Endings_named_where_play_goes_on(string ink, string codes) =>
        Codes(ink).ShouldBe(codes);

    [Theory]
    [InlineData("-> k\n== k\n<- t\n-> END\n== t\n+ [a] -> END", "ID4041:4")]
    [InlineData("-> k\n== k\n<- t\n<- u\n-> DONE\n== t\n+ [a] -> END\n== u\n-> END", "ID4041:9")]
    [InlineData("-> k\n== k\n<- t\n-> l\n== l\n-> END\n== t\n+ [a] -> END", "ID4041:6")]
    [InlineData(
        "-> k\n== k\n<- t\n{CHOICE_COUNT() == 0: -> END}\n-> DONE\n== t\n+ {k < 2} [a] -> k",
        ""
    )]
    [InlineData("-> k\n== k\n<- t\n-> DONE\n== t\n+ [a] -> END", "")]
    [InlineData("-> k\n== k\n<- t\n-> END\n== t\nHi\n-> DONE", "")]
    [InlineData("-> k\n== k\n+ [a]\n+ [b]\n- -> END", "")]
    public void Endings_that_take_choices_away(string ink, string codes) =>
        Codes(ink).ShouldBe(codes);

    [Theory]
    [InlineData("{RANDOM(1, 2) == 1:\n~ temp x = 1\n}\n{x}\n-> END", "ID4050:4")]
    [InlineData("-> k.g\n== k\n~ temp x = 1\n- (g) {x}\n-> END", "ID4050:4")]
    [InlineData("+ [a]\n  ~ temp x = 1\n+ [b]\n- {x}\n-> END", "ID4050:4")]
    [InlineData("~ temp x = 1\n+ [a] {x}\n- {x}\n-> END", "")]
    [InlineData("-> k(1)\n== k(x)\n{x}\n+ [a] {x}\n- -> END", "")]
    [InlineData("{RANDOM(1, 2) == 1:\n~ temp x = 1\n- else:\n~ x = 2\n}\n{x}\n-> END", "")]
    [InlineData("~ temp x = 1\n~ f(x)\n-> END\n== function f(ref y)\n~ y = y + 1", "")]
    [InlineData("{f(1)}\n-> END\n== function f(y)\n~ temp z = y\n~ return z", "")]
    [InlineData("~ temp x = 1\n<- t(x)\n-> DONE\n== t(y)\n+ [{y}] {y}\n  -> END", "")]
    public void Temps_read_before_anything_was_put_into_them(string ink, string codes) =>
        Codes(ink).ShouldBe(codes);

    [Theory]
    [InlineData("VAR x = false\n{x: Yes}\n-> END", "ID4051:1")]
    [InlineData("VAR x = false\nVAR y = 1\n~ y = 2\n{x && y > 1: Yes}\n-> END", "ID4051:1")]
    [InlineData("VAR x = false\n+ {x} [a]\n+ [b]\n- -> END", "ID4051:1")]
    [InlineData("VAR x = 3\n+ say {x > 2} [a] it\n- -> END", "")]
    [InlineData("VAR x = 3\n+ {x > 2} say [a] it\n+ b\n- -> END", "ID4051:1")]
    [InlineData("VAR x = 3\n{x:\n- 3: Three\n- else: Other\n}\n-> END", "ID4051:1")]
    [InlineData("VAR most = 3\nVAR x = 1\n~ x = x + 1\n{x > most: Yes}\n-> END", "")]
    [InlineData(
        "VAR x = false\n~ set(x)\n{x: Yes}\n-> END\n== function set(ref y)\n~ y = true",
        ""
    )]
    [InlineData("CONST x = false\n{x: Yes}\n-> END", "")]
    [InlineData("LIST bag = (rope), lamp\n{bag ? rope: Yes}\n-> END", "")]
    [InlineData("VAR x = 1\n~ x = 2\nHi\n-> END", "ID4052:1")]
    [InlineData("VAR x = 1\nIt is {x}.\n-> END", "")]
    [InlineData("VAR x = -> k\n-> x\n== k\n-> END", "")]
    public void Variables_that_change_or_are_read_in_vain(string ink, string codes) =>
        Codes(ink).ShouldBe(codes);

    [Fact]
    public void What_drama_yaml_expects_is_read() =>
        Codes("VAR x = 1\n~ x = 2\nHi\n-> END", "title: A Test\nexpect:\n  always: \"x > 0\"\n")
            .ShouldBe("");

    [Fact]
    public void A_graph_that_is_cut_says_so() =>
        Codes("-> k ->\n-> END\n== k\n{k < 3:\n-> k ->\n}\n->->").ShouldBe("ID4061:");
}
