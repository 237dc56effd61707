using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine.Ink;
using InteractiveDrama.Playback.Migration;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Migration;

/// <summary>What was drawn for a viewer stays drawn.</summary>
public sealed class DrawKeepingTests
{
    private const string Dice = """
        VAR a = 0
        VAR b = 0
        -> top
        === top
        ~ a = RANDOM(1, 1000)
        Rolled {a}, {~red|green|blue|white}. # id: rolled
        + [On] # id: on
          ~ b = RANDOM(1, 1000)
          -> next
        === next
        Now {b}, {~red|green|blue|white}. # id: now
        + [On] # id: again
          -> top
        """;

    [Fact]
    public void A_draw_more_moves_no_other_and_is_like_none()
    {
        var before = Compile(Dice);
        var after = Compile(
            Dice.Replace(
                    "~ a = RANDOM(1, 1000)",
                    "~ temp c = RANDOM(1, 1000)\n~ a = RANDOM(1, 1000)",
                    StringComparison.Ordinal
                )
                .Replace("Rolled {a}", "With {c}: Rolled {a}", StringComparison.Ordinal)
        );
        var same = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var played = Played.Play(before, seed, "on", "again");

            var carried = StoryMigration.Carry(after, played.Path);

            var said = Said(carried.Beat!);
            said.ShouldEndWith(Said(played.Beat));
            same += said.StartsWith(
                $"With {said.Split("Rolled ")[1].Split(',')[0]}:",
                StringComparison.Ordinal
            )
                ? 1
                : 0;
        }
        same.ShouldBeLessThan(5);
    }

    [Fact]
    public void A_draw_less_moves_no_other()
    {
        var before = Compile(Dice);
        var after = Compile(Dice.Replace("~ a = RANDOM(1, 1000)\n", "", StringComparison.Ordinal));
        for (var seed = 0; seed < 50; seed++)
        {
            var played = Played.Play(before, seed, "on");

            Said(StoryMigration.Carry(after, played.Path).Beat!).ShouldBe(Said(played.Beat));
        }
    }

    [Fact]
    public void A_draw_that_moved_to_another_beat_keeps_its_value()
    {
        const string script =
            "VAR a = 0\n-> k\n=== k\nHere. # id: here\n{before}\n+ [On] # id: on\n  {after}\n  Now {a}. # id: now\n  ++ [More] # id: more\n    -> END\n";
        var late = Compile(
            script
                .Replace("{before}\n", "", StringComparison.Ordinal)
                .Replace("{after}", "~ a = RANDOM(1, 1000)", StringComparison.Ordinal)
        );
        var early = Compile(
            script
                .Replace("  {after}\n", "", StringComparison.Ordinal)
                .Replace("{before}", "~ a = RANDOM(1, 1000)", StringComparison.Ordinal)
        );
        foreach (var (from, to) in new[] { (late, early), (early, late) })
        {
            var played = Played.Play(from, 11, "on");

            Said(StoryMigration.Carry(to, played.Path).Beat!).ShouldBe(Said(played.Beat));
        }
    }

    [Theory]
    [InlineData("RANDOM(1, 1000)", true)]
    [InlineData("RANDOM(0, 2000)", true)]
    [InlineData("RANDOM(2001, 2006)", false)]
    public void A_number_out_of_the_new_range_is_drawn_afresh(string draw, bool isKept)
    {
        const string script =
            "-> k\n=== k\nRolled {RANDOM(1, 1000)}. # id: rolled\n+ [On] # id: on\n  -> k\n";
        var before = Compile(script);
        var after = Compile(script.Replace("RANDOM(1, 1000)", draw, StringComparison.Ordinal));
        for (var seed = 0; seed < 30; seed++)
        {
            var played = Played.Play(before, seed, "on", "on");

            var carried = StoryMigration.Carry(after, played.Path);

            carried.Steps.ShouldBe(2);
            (Said(carried.Beat!) == Said(played.Beat)).ShouldBe(isKept);
            // Once drawn afresh it stays so.
            Said(StoryMigration.Carry(after, played.Path.With(carried.Draws)).Beat!)
                .ShouldBe(Said(carried.Beat!));
        }
    }

    [Fact]
    public void A_shuffle_goes_on_with_what_it_has_not_given()
    {
        var script = "-> k\n=== k\n{~one|two|three} # id: n\n+ [On] # id: on\n  -> k\n";
        var before = Compile(script);
        var after = Compile(
            "VAR extra = 0\n"
                + script.Replace(
                    "=== k\n",
                    "=== k\n{~x|y|z} # id: first\n",
                    StringComparison.Ordinal
                )
        );
        for (var seed = 0; seed < 40; seed++)
        {
            var played = Played.Play(before, seed, "on");
            var carried = StoryMigration.Carry(after, played.Path);
            var given = new List<string>
            {
                Said(before.Begin(null, seed).Beat),
                carried.Beat!.Lines[^1].Text.Trim(),
                after.Choose(carried.Position!, "on").Beat.Lines[^1].Text.Trim(),
            };
            given.Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
        }
    }

    [Fact]
    public void A_session_of_inks_own_runtime_goes_on_in_ours_by_its_seed()
    {
        var package = TestStory.Compile(Dice);
        var inks = new StoryPlayer(package, new InkEngine(package));
        var ours = new StoryPlayer(package);
        var played = Played.Play(inks, 99, "on", "again");

        var carried = StoryMigration.Carry(ours, played.Unrecorded());

        carried.Outcome.ShouldBe(CarryOutcome.Continued);
        Said(carried.Beat!).ShouldBe(Said(played.Beat));
        var back = StoryMigration.Carry(inks, played.Unrecorded());
        Said(back.Beat!).ShouldBe(Said(played.Beat));
        back.Draws.ShouldBeEmpty();
    }

    private static string Said(Beat beat) =>
        string.Join(' ', beat.Lines.Select(l => l.Text.Trim()));

    private static StoryPlayer Compile(string script) => new(TestStory.Compile(script));
}
