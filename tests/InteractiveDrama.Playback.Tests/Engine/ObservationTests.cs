using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Engine.Observation;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Engine;

public class ObservationTests
{
    private const string Shop = """
        VAR money = 3
        LIST bag = apple, (knife)
        -> shop
        == shop
        A shop.
        ~ temp key = 2
        * {money >= 10} {bag ? knife} [Buy the boat] -> END
        + {not (bag ? knife)} [Trade] -> shop
        + {visited > 0 or money > 5} [Return] -> shop
        * [Look around] -> visited
        * {key == 3} Open
        - -> END
        == visited
        -> shop
        """;

    [Fact]
    public void A_withheld_choice_names_the_false_parts_of_its_condition()
    {
        var engine = new StoryEngine(TestStory.Compile(Shop));
        var withheld = engine.ExplainStart(null, 1);
        withheld.Select(w => w.Text).ShouldBe(["Buy the boat", "Trade", "Return", "Open"]);
        withheld[0].Causes.ShouldHaveSingleItem().ToString().ShouldBe("money >= 10 (money is 3)");
        withheld[1]
            .Causes.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("not (bag ? knife) (bag is knife)");
        withheld[2]
            .Causes.Select(c => c.ToString())
            .ShouldBe(["visited > 0 (visited is 0)", "money > 5 (money is 3)"]);
        withheld[3].Causes.ShouldHaveSingleItem().ToString().ShouldBe("key == 3 (key is 2)");
    }

    [Fact]
    public void A_choice_that_was_taken_says_so()
    {
        var engine = new StoryEngine(TestStory.Compile(Shop));
        var start = engine.Start(null, 1);
        var withheld = engine.Explain(start.State!, 0);
        withheld.Single(w => w.Text == "Look around").WasTaken.ShouldBeTrue();
        withheld.ShouldNotContain(w => w.Text == "Return");
    }

    [Fact]
    public void Explaining_and_tracing_change_nothing()
    {
        var engine = new StoryEngine(TestStory.Compile(Shop));
        var plain = engine.Start(null, 1);
        var trace = new List<TraceEntry>();
        Reading.Of(engine.TraceStart(null, 1, trace.Add)).ShouldBe(Reading.Of(plain));
        trace.ShouldContain(t => t.Line == 5 && t.Instruction == "Text");
        trace.ShouldContain(t => t.Instruction == "ReadVariable" && t.Value == "3");
        var stepped = new List<TraceEntry>();
        Reading
            .Of(engine.TraceStep(plain.State!, 0, stepped.Add))
            .ShouldBe(Reading.Of(engine.Step(plain.State!, 0)));
        stepped.ShouldNotBeEmpty();
    }

    [Fact]
    public void What_runs_ahead_of_a_line_is_traced_once()
    {
        var engine = new StoryEngine(TestStory.Compile("One.\n~ temp x = 1\nTwo.\n-> END"));
        var trace = new List<TraceEntry>();
        engine.TraceStart(null, 1, trace.Add);
        trace.Count(t => t.Instruction == "AssignVariable").ShouldBe(1);
    }

    [Fact]
    public void A_line_carries_what_it_was_made_of()
    {
        var engine = new StoryEngine(
            TestStory.Compile(
                "VAR coins = 3\n-> a\n== a\nYou have {coins} {coins == 1:coin|coins}{&.|!|} # tag {coins}\n{coins > 1:\nMany.\n}\n+ [again] -> a"
            )
        );
        var first = engine.Start(null, 1);
        Parts(first.Outputs[0]).ShouldBe("text value:3 text branch:1 text branch:0 text");
        Parts(first.Outputs[1]).ShouldBe("text");
        var second = engine.Step(first.State!, 0);
        Parts(second.Outputs[0]).ShouldBe("text value:3 text branch:1 text branch:1 text");
        Parts(engine.Step(second.State!, 0).Outputs[0])
            .ShouldBe("text value:3 text branch:1 text branch:2");
    }

    [Fact]
    public void A_state_shows_variables_visits_and_stack_with_their_lines()
    {
        var engine = new StoryEngine(TestStory.Compile(Shop));
        using var json = System.Text.Json.JsonDocument.Parse(
            engine.Inspect(engine.Start(null, 5).State!)
        );
        var state = json.RootElement;
        state.GetProperty("seed").GetInt32().ShouldBe(5);
        state.GetProperty("variables").GetProperty("money").GetInt32().ShouldBe(3);
        state
            .GetProperty("variables")
            .GetProperty("bag")
            .GetProperty("list")[0]
            .GetString()
            .ShouldBe("bag.knife");
        state.GetProperty("position").GetProperty("line").GetInt32().ShouldBe(11);
        var choice = state.GetProperty("choices")[0];
        choice.GetProperty("line").GetInt32().ShouldBe(10);
        choice
            .GetProperty("stack")[0]
            .GetProperty("temps")
            .GetProperty("key")
            .GetInt32()
            .ShouldBe(2);
    }

    private static string Parts(EngineOutput output) =>
        string.Join(
            ' ',
            output
                .Template.Where(p => p.Kind != LinePartKind.Text || p.Path.Length > 0)
                .Select(p =>
                    p.Kind switch
                    {
                        LinePartKind.Value => $"value:{p.Text}",
                        LinePartKind.Branch => $"branch:{p.Branch}",
                        _ => "text",
                    }
                )
        );
}
