using InteractiveDrama.Exploration.Expectations;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Exploration.Tests.Expectations;

public class ExpectationTests
{
    private const string Shop = """
        VAR money = 3
        LIST bag = lamp, rope
        -> shop
        === shop ===
        A shop with many things in it.
        + {money > 0} [Buy a lamp]
            ~ money = money - 2
            ~ bag += lamp
            -> shop
        + {bag ? lamp} [Leave]
            Light. # ending: light
            -> END
        """;

    private static ExpectationResult[] Check(string expect, ExplorationOptions? options = null) =>
        [.. Explored.Of(Shop, $"title: Shop\nexpect: {{ {expect} }}", options).Expectations];

    [Fact]
    public void A_condition_that_breaks_is_shown_by_the_shortest_way_to_it()
    {
        var broken = Check("always: \"money >= 0\"").ShouldHaveSingleItem();
        broken.Holds.ShouldBeFalse();
        broken.Expectation.ShouldBe("always: money >= 0");
        broken.Witness!.Choices.ShouldBe([0, 0]);
    }

    [Theory]
    [InlineData("money >= -1")]
    [InlineData("money > -1 or bag ? lamp")]
    [InlineData("LIST_COUNT(bag) <= 1 and not (bag has rope)")]
    [InlineData("money + LIST_COUNT(bag) * 2 == 3 or money <= 1")]
    public void A_condition_that_holds_is_said_to(string condition) =>
        Check($"always: \"{condition}\"").ShouldHaveSingleItem().Holds.ShouldBeTrue();

    [Fact]
    public void A_variable_that_only_a_condition_reads_tells_states_apart()
    {
        var result = Explored.Of(
            """
            VAR alarm = false
            -> hall
            === hall ===
            A hall.
            * [Quietly] -> room
            * [Loudly]
                ~ alarm = true
                -> room
            === room ===
            A room{room: , and nothing else}.
            * [On] -> END
            """,
            "title: T\nexpect: { always: \"not (alarm and room)\" }"
        );
        var broken = result.Expectations.ShouldHaveSingleItem();
        broken.Holds.ShouldBeFalse();
        broken.Witness!.Choices.ShouldBe([1]);
    }

    [Theory]
    [InlineData("mony >= 0", "did you mean 'money'")]
    [InlineData("money >= none", "'none' is no variable")]
    [InlineData("shop > 0", "nowhere asks how often 'shop' was visited")]
    public void A_name_the_story_does_not_have_is_said_with_its_place(
        string condition,
        string words
    )
    {
        var error = Should.Throw<ExpectationException>(() => Check($"always: \"{condition}\""));
        error.Message.ShouldContain(words);
        error.Line.ShouldBe(2);
        error.Column.ShouldBe(19);
    }

    [Fact]
    public void A_condition_that_cannot_be_answered_fails()
    {
        var failed = Check("always: \"bag > 1\"").ShouldHaveSingleItem();
        failed.Holds.ShouldBeFalse();
        failed.Message.ShouldContain("cannot be answered");
    }

    [Fact]
    public void Endings_are_reached_or_proved_not_to_be()
    {
        var checks = Check("endings: [light, dark]");
        checks[0].Holds.ShouldBeTrue();
        checks[0].Witness!.Choices.ShouldBe([0, 1]);
        checks[1].Holds.ShouldBeFalse();
        checks[1].Message.ShouldContain("No choices lead");
        var bounded = Check(
            "endings: [light, dark]",
            Explored.Quick with
            {
                MaxStates = 1,
                WalkSteps = 0,
                Viewers = 0,
            }
        );
        bounded[0].Holds.ShouldBeFalse();
        bounded[0].Message.ShouldContain("within the bounds");
    }

    [Theory]
    [InlineData("episode_seconds: [1, 60]", true)]
    [InlineData("episode_seconds: [8, 60]", false)]
    [InlineData("episode_seconds: [1, 2]", false)]
    [InlineData("first_decision_by: 2.1", true)]
    [InlineData("first_decision_by: 1", false)]
    [InlineData("beats_between_choices: { max: 3 }", true)]
    [InlineData("beats_between_choices: { max: 1 }", false)]
    public void Times_and_beats_are_held_against_what_is_expected(string expect, bool holds)
    {
        var check = Check(expect).ShouldHaveSingleItem();
        check.Holds.ShouldBe(holds, check.Message);
        (check.Witness is null).ShouldBe(holds);
    }

    [Fact]
    public void Going_round_with_a_single_answer_is_found()
    {
        var result = Explored.Of(
            "-> k\n=== k ===\nHere.\n+ [On]\n  -> k",
            "title: T\nexpect: { beats_between_choices: { max: 6 } }"
        );
        var check = result.Expectations.ShouldHaveSingleItem();
        check.Holds.ShouldBeFalse();
        check.Message.ShouldContain("circles");
        check.Witness!.Choices.ShouldBe([0]);
    }

    [Theory]
    [InlineData("expect: { ending: [dawn] }", "ID2002", "Did you mean 'endings'?")]
    [InlineData("expect: { beats_between_choices: { maxx: 6 } }", "ID2002", "Did you mean 'max'?")]
    [InlineData("expect: { always: \"money >=\" }", "ID2001", "condition")]
    [InlineData("expect: { always: \"money >= 0 )\" }", "ID2001", "condition")]
    [InlineData("expect: { always: \"LIST_ALL(money)\" }", "ID2001", "condition")]
    [InlineData("expect: { episode_seconds: [120, 60] }", "ID2001", "[60, 120]")]
    [InlineData("expect: { episode_seconds: 60 }", "ID2001", "[60, 120]")]
    [InlineData("expect: { first_decision_by: soon }", "ID2001", "first_decision_by: ")]
    [InlineData("expect: { beats_between_choices: { max: 1.5 } }", "ID2001", "max: ")]
    [InlineData("expect: { beats_between_choices: 6 }", "ID2001", "indented")]
    public void What_cannot_be_expected_is_said_with_its_place(
        string yaml,
        string code,
        string help
    )
    {
        var found = TestStory.Check("Hello\n-> END", $"title: T\n{yaml}").Diagnostics;
        var finding = found.ShouldHaveSingleItem();
        finding.Code.ShouldBe(code);
        finding.Line.ShouldBe(2);
        finding.Help.ShouldContain(help);
    }
}
