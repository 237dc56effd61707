using System.Text;
using InteractiveDrama.Exploration.Results;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Exploration.Tests.Search;

/// <summary>Stories whose states can be counted by hand.</summary>
public class KnownSpaces
{
    private const string TwoLamps = """
        VAR left = false
        VAR right = false
        -> room
        === room ===
        Two lamps.
        + [Left lamp]
            ~ left = not left
            -> room
        + [Right lamp]
            ~ right = not right
            -> room
        + {left and right} [Leave]
            Light. # ending: light
            -> END
        """;

    [Fact]
    public void Two_lamps_are_four_states_and_an_end()
    {
        var result = Explored.Of(TwoLamps);
        result.IsExhaustive.ShouldBeTrue();
        result.Frontier.ShouldBe(0);
        result.States.ShouldBe(5);
        // Each state of the room is left in every way it offers, and entered once from outside.
        result.SearchSteps.ShouldBe(1 + (3 * 2) + 3);
        var ending = result.Endings.ShouldHaveSingleItem();
        ending.Id.ShouldBe("light");
        ending.Depth.ShouldBe(3);
        ending.Witness.Choices.ShouldBe([0, 1, 2]);
        result.Beats.ShouldBe(2);
        result.BeatsReached.ShouldBe(2);
        result.Choices.ShouldBe(3);
        result.Taken.Length.ShouldBe(3);
        result.IsFine.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 5)]
    [InlineData(3, 6)]
    public void Dials_are_a_power_of_their_steps(int dials, int steps)
    {
        var names = Enumerable.Range(0, dials).Select(i => $"d{i}").ToList();
        var ink = $"""
            {string.Join('\n', names.Select(n => $"VAR {n} = 0"))}
            -> room
            === room ===
            Dials.
            {string.Join(
                '\n',
                names.Select(n => $"+ [Turn {n}]\n    ~ {n} = ({n} + 1) mod {steps}\n    -> room")
            )}
            """;
        var result = Explored.Of(ink);
        result.IsExhaustive.ShouldBeTrue();
        result.States.ShouldBe((int)Math.Pow(steps, dials));
        result.Depth.ShouldBe(dials * (steps - 1));
    }

    [Fact]
    public void What_no_state_leads_to_is_proved_unreachable()
    {
        var result = Explored.Of(
            """
            VAR coins = 2
            -> shop
            === shop ===
            {coins} coins.
            + {coins > 0} [Spend]
                ~ coins = coins - 1
                -> shop
            + {coins > 2} [Buy the lamp] # id: lamp
                -> lit
            + {coins == 0} [Go home]
                Home. # ending: home
                -> END
            === lit ===
            # beat: lit
            + [Light it] # id: light
                Light. # ending: light
                -> END
            """
        );
        result.IsExhaustive.ShouldBeTrue();
        result.States.ShouldBe(4);
        result.Unreached.Ids().ShouldBe(["lit", "light", "lamp", "light"]);
        result.Unreached.ShouldAllBe(u => u.State == UnreachedState.Unreachable);
        result.Unreached.Select(u => u.Line).ShouldBe([15, 17, 8, 15]);
        result.BeatsReached.ShouldBe(2);
        result.IsFine.ShouldBeTrue();
    }

    [Fact]
    public void A_dead_end_comes_with_the_shortest_way_to_it()
    {
        var result = Explored.Of(
            """
            -> hall
            === hall ===
            A hall.
            * [Sit down] -> hall
            * [Take the stairs]
                Stairs.
                * * [Up] -> roof
                * * [Down] -> END
            === roof ===
            The roof has no way on.
            """
        );
        var end = result.DeadEnds.ShouldHaveSingleItem();
        end.Beat.ShouldBe("dead:roof");
        end.Witness.Choices.ShouldBe([1, 0]);
        end.Line.ShouldBe(10);
        result.IsFine.ShouldBeFalse();
    }

    [Theory]
    [InlineData("~ x = 1 / (1 - x)", "zero")]
    [InlineData("-> round", "instructions")]
    public void An_error_comes_with_the_way_to_it(string line, string words)
    {
        var ink = $"""
            VAR x = 0
            -> room
            === room ===
            A room.
            + [Wait]
                ~ x = 1
                -> room
            + [Act]
                -> act
            === act ===
            {line}
            A thing is done.
            -> END
            === round ===
            -> round
            """;
        var result = Explored.Of(ink);
        var error = result.Errors.ShouldHaveSingleItem();
        error.Message.ShouldContain(words);
        error.File.ShouldBe("main.ink");
        error.Witness.Choices[^1].ShouldBe(1);
        error.Witness.Choices.Length.ShouldBe(words == "zero" ? 2 : 1);
        result.IsFine.ShouldBeFalse();
    }

    [Fact]
    public void A_threaded_decision_counts_when_its_choices_are_offered()
    {
        var result = Explored.Of(
            """
            -> hall
            === hall ===
            A hall.
            <- talk
            * [Leave]
                Left. # ending: left
                -> END
            === talk ===
            * [Talk]
                Talked. # ending: talked
                -> END
            """
        );
        result.Decisions.Select(d => d.Id).ShouldBe(["hall", "talk"]);
        result.Unreached.ShouldBeEmpty();
    }

    [Fact]
    public void An_episode_can_be_the_beginning()
    {
        const string Ink = """
            -> one
            === one ===
            # episode: 1 One
            First.
            * [On] -> two
            === two ===
            # episode: 2 Two
            Second.
            * [End] -> END
            """;
        var result = Explored.Of(Ink, options: Explored.Quick with { Episode = "two" });
        result.States.ShouldBe(2);
        result.Endings.ShouldHaveSingleItem().Witness.Episode.ShouldBe("two");
        result.Unreached.Ids().ShouldContain("one");
    }

    [Fact]
    public void A_story_that_fails_at_once_is_one_error()
    {
        var result = Explored.Of("{1 / (1 - 1)}\n* [Go] -> END");
        result.States.ShouldBe(0);
        result.Errors.ShouldHaveSingleItem().Witness.Choices.ShouldBeEmpty();
    }

    [Fact]
    public void Dead_ends_of_one_knot_are_told_apart_by_their_lines()
    {
        var result = Explored.Of(
            "-> k\n=== k ===\nHere.\n* [a]\n  Nothing on the left.\n* [b]\n  Nothing on the right."
        );
        result.DeadEnds.Select(d => (d.Beat, d.Line)).ShouldBe([("dead:k", 5), ("dead:k", 7)]);
    }

    // Each act counts its own answers of two kinds; behind it lies every pair with a sum up to its length.
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    public void Acts_that_count_answers_are_as_many_states_as_arithmetic_says(int acts, int length)
    {
        var ink = new StringBuilder();
        for (var act = 0; act < acts; act++)
            ink.Append($"VAR a{act} = 0\nVAR b{act} = 0\n");
        ink.Append("-> s0\n");
        for (var step = 0; step < acts * length; step++)
            ink.Append(
                $"=== s{step} ===\nAnswer.\n+ [a]\n~ a{step / length}++\n-> s{step + 1}\n+ [b]\n~ b{step / length}++\n-> s{step + 1}\n+ [c]\n-> s{step + 1}\n"
            );
        ink.Append($"=== s{acts * length} ===\nSum.\n+ [End]\n");
        for (var act = 0; act < acts; act++)
            ink.Append($"{{a{act}}} and {{b{act}}}.\n");
        ink.Append("-> END\n");

        var pairs = (length + 1) * (length + 2) / 2;
        var within = length * (length + 1) * (length + 2) / 6;
        var behind = 0;
        var all = 1;
        for (var act = 0; act < acts; act++)
        {
            behind += all;
            all *= pairs;
        }

        var result = Explored.Of(ink.ToString());
        result.IsExhaustive.ShouldBeTrue();
        result.States.ShouldBe((within * behind) + all + 1);
        result.SearchSteps.ShouldBe(1 + (3 * within * behind) + all);
    }
}
