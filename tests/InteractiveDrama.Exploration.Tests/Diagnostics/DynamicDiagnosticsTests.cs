using InteractiveDrama.Exploration.Diagnostics;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Exploration.Tests.Diagnostics;

/// <summary>What exploring shows that the script alone does not, as <c>code:line[the way]</c>.</summary>
public class DynamicDiagnosticsTests
{
    private const string LateEnd =
        "VAR x = 1\n-> k\n== k\n+ {x < 3} [a]\n  ~ x = x + 1\n+ {x > 1} [b] -> l\n- -> k\n== l\n{x < 3: -> END}";

    [Theory]
    [InlineData(LateEnd, "ID4010:9[0,0,0]")]
    [InlineData("-> k\n== k\nHi\n{k == 1: -> END}\n{k > 1: -> END}", "")]
    [InlineData("-> k\n== k\n~ temp x = RANDOM(1, 3)\n{x < 3: -> END}\nOh", "ID4010:5[ draws 3]")]
    public void Where_content_runs_out(string ink, string found) =>
        Found.Words(Found.Of(ink)).ShouldBe(found);

    [Theory]
    [InlineData(
        "-> k\n== k\n* [a]\n* [b]\n+ {not l} [c] -> END\n- -> l\n== l\n-> k",
        "ID4020:3[0,0]"
    )]
    [InlineData("-> k\n== k\n* [a]\n* [b]\n- -> k", "ID4020:3")]
    [InlineData("-> k\n== k\n* [a]\n* [b]\n* -> END\n- -> k", "")]
    public void A_decision_met_with_no_choice_to_be_had(string ink, string found) =>
        Found.Words(Found.Of(ink)).ShouldBe(found);

    [Theory]
    [InlineData("+ [a] # timed: 8s", "+ {x > 0} [c] # default", "ID4070:4[1 draws 0]")]
    [InlineData("+ [a] # timed: 8s", "+ [c] # default", "")]
    [InlineData("+ [a]", "+ {x > 0} [c] # default", "")]
    public void A_timed_decision_met_without_its_default(string first, string last, string found) =>
        Found
            .Words(
                Found.Of(
                    $"VAR x = 0\n-> k\n== k\n{first}\n  -> END\n* [b] # default\n  ~ x = RANDOM(0, 1)\n  {{x}} -> k\n{last}\n  -> END"
                )
            )
            .ShouldBe(found);

    [Theory]
    [InlineData(
        "VAR x = 2\n-> k\n== k\n+ [a]\n  ~ x = x - 1\n  {4 / x}\n+ [b] -> END\n- -> k",
        "ID4071:6[0,0]"
    )]
    [InlineData(
        "VAR x = 2\n-> k\n== k\n+ [a]\n  ~ x = x - 1\n+ [b] -> END\n- -> l\n== l\n{x > 0: -> k}\n-> l",
        "ID4030:9[0,0]"
    )]
    [InlineData("-> k\n== k\nHi\n-> k", "ID4030:3")]
    public void A_step_that_fails_or_never_stops(string ink, string found) =>
        Found.Words(Found.Of(ink)).ShouldBe(found);

    [Theory]
    [InlineData(
        "VAR key = true\n-> k\n== k\n+ [drop]\n  ~ key = false\n+ {key} [go] Out.\n  -> END\n- -> k",
        "ID4031:4[0]"
    )]
    [InlineData(
        "VAR key = true\n-> k\n== k\n+ [drop]\n  ~ key = not key\n+ {key} [go] Out.\n  -> END\n- -> k",
        ""
    )]
    public void A_state_from_which_no_ending_can_be_reached(string ink, string found) =>
        Found.Words(Found.Of(ink)).ShouldBe(found);

    [Theory]
    [InlineData(
        "VAR x = 1\n-> k\n== k\n~ x = 2\n+ {x > 2} [a] -> l\n+ [b] -> END\n== l\nL # ending: l\n-> END",
        "ID4060:5"
    )]
    [InlineData(
        "VAR x = 1\n-> k\n== k\n~ x = 2\n{x > 2: -> l}\n+ [b] -> END\n== l\nL # ending: l\n-> END",
        "ID4060:9"
    )]
    [InlineData(
        "VAR x = 1\n-> k\n== k\n~ x = 2\n{x > 2: -> l}\n-> END\n== l\n+ [c] -> m\n== m\n+ [d] -> END",
        "ID4060:8"
    )]
    [InlineData(
        "VAR x = 1\n-> k\n== k\n~ x = 2\n{x > 2: -> l}\n-> END\n== l\n# episode: 2\n+ [c] -> END",
        ""
    )]
    public void What_no_play_comes_to(string ink, string found) =>
        Found.Words(Found.Of(ink)).ShouldBe(found);

    [Fact]
    public void What_may_run_out_is_settled_when_every_state_was_gone_through()
    {
        const string Ink = "-> k\n== k\nHi\n{k == 1: -> END}\n{k > 1: -> END}";
        TestStory.Check(Ink).Diagnostics.ShouldContain(d => d.Code == Codes.PossibleDeadEnd);
        Found.Of(Ink).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_unreachable_as_long_as_not_every_state_was_gone_through()
    {
        const string Ink =
            "VAR x = 0\n-> k\n== k\n+ [a]\n  ~ x = x + 1\n+ [b]\n  ~ x = x * 2\n+ {x < 0} [c]\n+ [d] -> END\n- -> k";
        var report = Found.Of(Ink);
        report.IsExhaustive.ShouldBeFalse();
        report.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void The_way_shows_what_was_found()
    {
        var package = TestStory.Compile(LateEnd);
        var finding = DynamicDiagnostics
            .Find(
                new("story", package, []),
                Found.Options,
                w => $"drama play story --choices {string.Join(',', w.Choices)}"
            )
            .Findings.ShouldHaveSingleItem();
        finding.Finding.Message.ShouldContain("drama play story --choices 0,0,0");
        Explored.Replay(package, finding.Witness!).Beat.Stop.ShouldBe(BeatStop.DeadEnd);
    }

    [Fact]
    public void Drama_yaml_says_how_severe_it_is() =>
        Found
            .Of("-> k\n== k\n{k == 2: -> END}", "title: A Test\ndiagnostics:\n  ID4010: off\n")
            .Findings.ShouldBeEmpty();
}
