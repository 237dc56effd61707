using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Engine.Ink;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Steps;

public class BudgetTests
{
    private static readonly StepBudget Budget = StepBudget.Default with
    {
        Time = TimeSpan.FromMilliseconds(300),
        Instructions = 20_000,
        Lines = 500,
        Depth = 500,
    };

    [Theory]
    [InlineData("* [Go]\n-\n-> round\n== round\nRound.\n-> round", "round in circles", 5)]
    [InlineData("* [Go]\n-\n-> round\n== round\n-> round", "round in circles", 5)]
    [InlineData("* [Go]\n-\n~ f(1)\n-> END\n== function f(x)\n~ f(x + 1)", "calls itself", 6)]
    [InlineData("* [Go]\n-\n-> t ->\n-> END\n== t\n-> t ->\n->->", "calls itself", 6)]
    [InlineData("* [Go]\n-\n{1 / (1 - 1)}\n-> END", "divide by zero", 3)]
    public void A_step_that_fails_says_where_and_the_snapshot_before_it_stays_good(
        string ink,
        string words,
        int line
    )
    {
        var package = TestStory.Compile(ink);
        Fails(package, new InkEngine(package, Budget), words, line);
        Fails(package, new StoryEngine(package, Budget), words, line);
    }

    private static void Fails(StoryPackage package, IEngine engine, string words, int line)
    {
        var player = new StoryPlayer(package, engine);
        var start = player.Start(null, 1);
        var failed = player.Choose(start.Snapshot!, start.Beat.Choices[0].Id);
        failed.Snapshot.ShouldBeNull();
        failed.Beat.Stop.ShouldBe(BeatStop.Failed);
        var error = failed.Beat.Errors.ShouldHaveSingleItem();
        error.Message.ShouldContain(words);
        error.Message.ShouldNotContain("   at ");
        error.File.ShouldBe("main.ink");
        error.Line!.Value.ShouldBeInRange(line - 1, line + 1);
        player.Start(null, 1).Snapshot.ShouldNotBeNull();
    }
}
