using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Exploration.Tests.Search;

/// <summary>Every outcome of chance is tried, so that what is proved holds for every seed.</summary>
public class ChanceTests
{
    [Fact]
    public void Every_roll_of_two_dice_is_tried()
    {
        var result = Explored.Of(
            """
            VAR sum = 0
            -> table
            === table ===
            * [Roll]
                ~ sum = RANDOM(1, 6) + RANDOM(1, 6)
                {sum == 12: -> twelve}
                {sum == 13: -> thirteen}
                Less. # ending: less
                -> END
            === twelve ===
            Twelve. # ending: twelve
            -> END
            === thirteen ===
            Thirteen. # ending: thirteen
            -> END
            """
        );
        result.IsExhaustive.ShouldBeTrue();
        result.SearchSteps.ShouldBe(1 + 36);
        result.Endings.Select(e => e.Id).ShouldBe(["less", "twelve"]);
        result.Endings[1].Witness.Draws.ShouldBe([6, 6]);
        result.Unreached.Ids().ShouldBe(["thirteen"]);
    }

    [Fact]
    public void A_shuffle_gives_each_alternative_once_a_round()
    {
        var result = Explored.Of(
            """
            VAR a = 0
            VAR b = 0
            -> cards
            === cards ===
            {a + b < 2:
                -> draw
            }
            {a == 1 and b == 1:
                Fair. # ending: fair
                -> END
            }
            Unfair. # ending: unfair
            -> END
            === draw ===
            + [Draw]
                {shuffle:
                - ~ a++
                - ~ b++
                }
                -> cards
            """
        );
        result.IsExhaustive.ShouldBeTrue();
        result.Endings.Select(e => e.Id).ShouldBe(["fair"]);
        result.Unreached.Ids().ShouldContain("unfair");
    }

    [Fact]
    public void Every_item_of_a_list_can_be_drawn()
    {
        var result = Explored.Of(
            """
            LIST fruit = (apple), (pear), (plum), fig
            VAR got = ()
            * [Take one]
                ~ got = LIST_RANDOM(fruit)
                {
                - got == plum:
                    Plum. # ending: plum
                    -> END
                - got == fig:
                    Fig. # ending: fig
                    -> END
                }
                Other. # ending: other
                -> END
            """
        );
        result.IsExhaustive.ShouldBeTrue();
        result.Endings.Select(e => e.Id).Order().ShouldBe(["other", "plum"]);
    }

    [Fact]
    public void Too_many_outcomes_are_sampled_and_prove_nothing()
    {
        var result = Explored.Of(
            """
            VAR n = 0
            * [Spin]
                ~ n = RANDOM(-500, 499)
                {n == -500 or n == 499:
                    An end of it. # ending: end
                    -> END
                }
                {n == 500:
                    Beyond. # ending: beyond
                    -> END
                }
                Between. # ending: between
                -> END
            """
        );
        result.IsExhaustive.ShouldBeFalse();
        result.Frontier.ShouldBe(0);
        result.SampledDraws.ShouldHaveSingleItem();
        result.SearchSteps.ShouldBe(1 + 32);
        result.Endings.Select(e => e.Id).Order().ShouldBe(["between", "end"]);
        result.Unreached.Single().State.ShouldBe(Results.UnreachedState.NotShown);
    }

    [Fact]
    public void Too_many_draws_in_a_step_are_not_all_tried()
    {
        var result = Explored.Of(
            "VAR n = 0\n* [Spin]\n"
                + string.Concat(Enumerable.Repeat("    ~ n = n + RANDOM(0, 9)\n", 6))
                + "    {n}\n    -> END"
        );
        result.IsExhaustive.ShouldBeFalse();
        result.SearchSteps.ShouldBe(1 + Explored.Quick.MaxBranches);
        result.SampledDraws.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_draw_before_the_first_stop_is_tried_as_well()
    {
        var result = Explored.Of(
            """
            VAR n = 0
            ~ n = RANDOM(1, 3)
            Begin.
            * {n == 3} [Three] -> END
            * {n < 3} [Fewer] -> END
            """
        );
        result.IsExhaustive.ShouldBeTrue();
        result.Taken.Length.ShouldBe(2);
        result.Taken[0].Witness.Draws.ShouldBe([3]);
    }

    [Fact]
    public void Automatic_choices_are_taken_and_others_beside_them_are_not()
    {
        var result = Explored.Of(
            """
            -> crossing
            === crossing ===
            * [Left] # auto: 2 # id: left
                -> on
            * [Right] # auto: 1 # id: right
                -> on
            * [Never] # auto: 0 # id: never
                -> on
            * [Stay] # id: stay
                -> on
            === on ===
            On.
            * [End] # id: end
                -> END
            """
        );
        result.IsExhaustive.ShouldBeTrue();
        result.Taken.Select(t => t.Id).ShouldBe(["left", "right", "end"]);
        result.Unreached.Ids().ShouldBe(["never", "stay"]);
    }

    [Fact]
    public void A_loop_that_rolls_until_a_six_is_tried_where_it_ends_early()
    {
        var package = TestStory.Compile(
            """
            VAR rolls = 0
            VAR die = 0
            * [Roll]
                -> roll
            === roll ===
            ~ die = RANDOM(1, 6)
            ~ rolls++
            {die < 6: -> roll}
            {rolls == 1:
                At once. # ending: once
                -> END
            }
            {rolls == 3:
                The third time. # ending: third
                -> END
            }
            Some day. # ending: later
            -> END
            """
        );
        var result = new Explorer(
            ExploredStory.Of(package),
            Explored.Quick with
            {
                MaxBranches = 100,
            }
        ).Explore();
        result.IsExhaustive.ShouldBeFalse();
        result.SampledDraws.ShouldNotBeEmpty();
        result.Errors.ShouldBeEmpty();
        result.Endings.Select(e => e.Id).Order().ShouldBe(["later", "once", "third"]);
        result.Endings.Single(e => e.Id == "once").Witness.Draws.ShouldBe([6]);
    }
}
