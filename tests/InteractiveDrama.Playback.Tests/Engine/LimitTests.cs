using System.Globalization;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Engine;

/// <summary>A story that would run away stops at the same instruction everywhere, and says where.</summary>
public class LimitTests
{
    [Theory]
    [InlineData("-> a\n== a\n-> a", "more than 1000000 instructions", 3)]
    [InlineData("-> a\n== a\nAgain.\n-> a", "more than 5000 lines", 3)]
    [InlineData("~ f()\n== function f()\n~ f()", "nested more than 4000 calls", 3)]
    [InlineData("-> a ->\n== a\n-> a ->\n->->", "nested more than 4000 calls", 3)]
    [InlineData("-> a\n== a\n<- a\n-> DONE", "at once", 3)]
    [InlineData("VAR x = \"ab\"\n-> a\n== a\n~ x = x + x\n-> a", "longer than 65536 characters", 4)]
    [InlineData("-> a\n== a\nword <>\n-> a", "more than 1000000 instructions", 3)]
    [InlineData(
        "VAR x = \"\"\n~ x = f(12)\n-> a\n== a\n{x} <>\n-> a\n== function f(n)\n{n == 0:\n~ return \"long \"\n}\n~ temp h = f(n - 1)\n~ return h + h",
        "longer than 262144 characters",
        5
    )]
    [InlineData("-> a\n== a\n<- b\n-> a\n== b\n+ [c] -> a", "offers more than 1024 choices", 6)]
    public void It_stops_with_its_reason_and_its_line(string ink, string reason, int line)
    {
        var engine = new StoryEngine(TestStory.Compile(ink));
        var stop = engine.Start(null, 1);
        stop.State.ShouldBeNull();
        var error = stop.Errors.ShouldHaveSingleItem();
        error.Message.ShouldContain(reason);
        error.Line!.Value.ShouldBeInRange(line - 1, line + 1);
        Reading.Of(engine.Start(null, 1)).ShouldBe(Reading.Of(stop));
    }

    [Fact]
    public void The_count_of_instructions_decides_not_the_time()
    {
        var package = TestStory.Compile(
            "VAR n = 0\n-> a\n== a\n~ n++\n{ n < 100: -> a }\n{n}\n-> END"
        );
        var needed = Enumerable
            .Range(1, 5_000)
            .First(n =>
                new StoryEngine(package, StepBudget.Default with { Instructions = n })
                    .Start(null, 1)
                    .State
                    is not null
            );
        for (var run = 0; run < 3; run++)
        {
            var enough = StepBudget.Default with { Instructions = needed };
            new StoryEngine(package, enough).Start(null, 1).State.ShouldNotBeNull();
            var tooFew = StepBudget.Default with { Instructions = needed - 1 };
            new StoryEngine(package, tooFew).Start(null, 1).State.ShouldBeNull();
        }
    }

    [Fact]
    public void A_state_that_grows_without_end_is_refused_and_the_one_before_goes_on()
    {
        var package = TestStory.Compile(
            "VAR x = \"0123456789\"\n-> a\n== a\n+ [more]\n~ x = x + x\n-> a\n+ [end] -> END"
        );
        var engine = new StoryEngine(package, StepBudget.Default with { StateBytes = 1_000 });
        var stop = engine.Start(null, 1);
        while (engine.Step(stop.State!, 0) is { State: not null } next)
            stop = next;
        engine.Step(stop.State!, 0).Errors[0].Message.ShouldContain("larger than 1000 bytes");
        engine.Step(stop.State!, 1).State.ShouldNotBeNull();
    }

    [Fact]
    public void Numbers_read_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "minus ";
            CultureInfo.CurrentCulture = odd;
            var engine = new StoryEngine(TestStory.Compile("{7.5 / 2} {-3} {\"\" + 1.5}\n-> END"));
            engine.Start(null, 1).Outputs[0].Text.ShouldBe("3.75 -3 1.5\n");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
