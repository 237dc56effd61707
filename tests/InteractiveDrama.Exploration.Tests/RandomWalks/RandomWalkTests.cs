using InteractiveDrama.Exploration.RandomWalks;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Exploration.Tests.RandomWalks;

public class RandomWalkTests
{
    private const string Story = """
        Here. # id: here
        * [Left] # id: left
            {shuffle:
            - Heads. # id: heads
                -> END
            - Tails. # id: tails
                -> hole
            }
        * [Right] # id: right
            ~ temp x = 1 - 1
            {6 / x}
            -> END
        * [On] # id: on
            -> round
        * {false} [Never] # id: never
            Never. # id: said_never
            -> END
        == hole ==
        A hole. # id: hole
        == round ==
        + [Again] # id: again
            -> round
        """;

    [Fact]
    public void Every_walk_comes_to_something_that_is_told()
    {
        var result = Walk(Story, 400);
        result.Walks.ShouldBe(400);
        (result.Endings.Sum(e => e.Walks) + result.Findings.Sum(f => f.Walks)).ShouldBe(400);
        result.IsFine.ShouldBeFalse();
        result
            .Findings.Select(f => f.Kind)
            .Order()
            .ShouldBe([WalkFindingKind.DeadEnd, WalkFindingKind.Error, WalkFindingKind.Unfinished]);
        result.Taken.Missing.Select(m => m.Id).ShouldBe(["never"]);
        result.Taken.Total.ShouldBe(5);
        result.Lines.Missing.Select(m => m.Id).ShouldContain("said_never");
        result.Lines.Missing.Select(m => m.Id).ShouldNotContain("hole");
        result.Lines.Missing.Single(m => m.Id == "said_never").Line.ShouldBe(16);
    }

    [Fact]
    public void A_witness_leads_to_what_was_found()
    {
        var package = TestStory.Compile(Story);
        var player = new StoryPlayer(package);
        foreach (var finding in Walk(Story, 400).Findings)
        {
            var draws = new Queue<int>(finding.Witness.Draws);
            var told = new Told(draws);
            var move = player.Begin(null, 0, told);
            foreach (var choice in finding.Witness.Choices)
                move = player.Choose(move.Position!, move.Beat.Choices[choice].Id, told);
            draws.ShouldBeEmpty();
            move.Beat.Stop.ShouldBe(
                finding.Kind switch
                {
                    WalkFindingKind.DeadEnd => BeatStop.DeadEnd,
                    WalkFindingKind.Error => BeatStop.Failed,
                    _ => BeatStop.Decision,
                }
            );
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_walks_on_any_number_of_threads()
    {
        var package = TestStory.Compile(Story);
        var one = Walker(package, 3, threads: 1);
        Shown(Walker(package, 3, threads: 5)).ShouldBe(Shown(one));
        Shown(Walker(package, 4, threads: 1)).ShouldNotBe(Shown(one));
    }

    [Fact]
    public void Automatic_choices_are_taken_by_weight_and_others_evenly()
    {
        var automatic = Walk(
            "* [A] # auto: 3\n    -> a\n* [B] # auto\n    -> b\n* [C]\n    -> c\n== a ==\nA # ending: a\n-> END\n== b ==\nB # ending: b\n-> END\n== c ==\nC # ending: c\n-> END",
            4_000
        );
        var shares = automatic.Endings.ToDictionary(e => e.Id, e => e.Walks);
        shares["c"].ShouldBe(0);
        shares["a"].ShouldBeInRange(2_850, 3_150);
        var even = Walk(
            "* [A]\n    A # ending: a\n    -> END\n* [B]\n    B # ending: b\n    -> END",
            4_000
        );
        even.Endings.ShouldAllBe(e => e.Walks >= 1_850);
    }

    [Fact]
    public void What_a_story_shows_is_what_can_be_shown()
    {
        var result = Walk(
            "One. # id: one\n# beat: b\n* [Go] # id: go\n    Two {~a|b}. # id: two\n    # ending: e\n    -> k\n== k\n<- t\n{true: Three. # id: three}\n-> END\n== t\nFour. # id: four\n-> DONE",
            50
        );
        result.Lines.Total.ShouldBe(4);
        result.Lines.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_episode_is_refused() =>
        Should.Throw<UnknownEpisodeException>(() =>
            RandomWalker.Walk(
                TestStory.Compile(Story),
                new RandomWalkOptions { Episode = "nowhere" }
            )
        );

    private static RandomWalkResult Walk(string ink, int walks) =>
        RandomWalker.Walk(
            TestStory.Compile(ink),
            new RandomWalkOptions { Walks = walks, MaxChoices = 20 }
        );

    private static RandomWalkResult Walker(StoryPackage package, int seed, int threads) =>
        RandomWalker.Walk(
            package,
            new RandomWalkOptions
            {
                Walks = 300,
                Seed = seed,
                MaxChoices = 20,
                Threads = threads,
            }
        );

    private static string Shown(RandomWalkResult result) =>
        string.Join(
            '\n',
            [
                .. result.Endings.Select(e => e.ToString()),
                .. result.Findings.Select(f =>
                    $"{f with { Witness = null! }} {string.Join(',', f.Witness.Choices)} {string.Join(',', f.Witness.Draws)}"
                ),
                $"{result.Choices} {result.Beats.Reached} {result.Taken.Reached} {result.Lines.Reached}",
            ]
        );

    private sealed class Told(Queue<int> values) : IDraws
    {
        public int? Next(DrawRequest request) => values.TryDequeue(out var value) ? value : null;
    }
}
