using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Exploration.Tests.Search;

public class BoundTests
{
    // Far more states than the bounds allow, and an ending that only a long walk comes to.
    private const string Long = """
        VAR steps = 0
        VAR left = 0
        -> road
        === road ===
        { steps >= 60: -> town }
        The road goes on.
        + [Left]
            ~ steps++
            ~ left = left * 2 + 1
            -> road
        + [Right]
            ~ steps++
            ~ left = left * 2
            -> road
        === town ===
        {left}
        # beat: town
        + [Enter]
            Home. # ending: home
            -> END
        + {left < 0 and steps < 60} [Vanish]
            Gone. # ending: gone
            -> END
        """;

    [Fact]
    public void Beyond_the_bound_nothing_is_proved_and_walks_go_on()
    {
        var result = Explored.Of(Long, options: Explored.Quick with { MaxStates = 500 });
        result.IsExhaustive.ShouldBeFalse();
        result.States.ShouldBe(500);
        result.Frontier.ShouldBeGreaterThan(0);
        result.Frontier.ShouldBeLessThan(500);
        result.WalkSteps.ShouldBeGreaterThan(0);
        var home = result.Endings.ShouldHaveSingleItem();
        home.Id.ShouldBe("home");
        home.Depth.ShouldBe(61);
        Explored.Replay(TestStory.Compile(Long), home.Witness).Beat.Ending.ShouldBe("home");
        result.Unreached.ShouldAllBe(u => u.State == UnreachedState.NotShown);
    }

    [Fact]
    public void As_many_states_as_there_are_is_enough()
    {
        const string Ink = "* [a] -> END\n* [b] -> END";
        var all = Explored.Of(Ink);
        all.IsExhaustive.ShouldBeTrue();
        Explored
            .Of(Ink, options: Explored.Quick with { MaxStates = all.States })
            .IsExhaustive.ShouldBeTrue();
        var less = Explored.Of(Ink, options: Explored.Quick with { MaxStates = all.States - 1 });
        less.IsExhaustive.ShouldBeFalse();
        less.States.ShouldBe(all.States - 1);
    }

    [Fact]
    public void Time_is_shared_by_search_and_walks()
    {
        var time = new SteppingTime(TimeSpan.FromMilliseconds(5));
        var result = new Explorer(
            Explored.Story(TestStory.Compile(Long)),
            Explored.Quick with
            {
                MaxTime = TimeSpan.FromSeconds(2),
                Threads = 1,
            },
            time
        ).Explore();
        result.IsExhaustive.ShouldBeFalse();
        result.SearchTime.ShouldBeInRange(TimeSpan.FromSeconds(1.4), TimeSpan.FromSeconds(1.8));
        result.Time.ShouldBeInRange(TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(3));
        result.WalkSteps.ShouldBeGreaterThan(0);
        result.Frontier.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_search_that_is_stopped_says_what_it_knows()
    {
        using var stop = new CancellationTokenSource();
        var result = new Explorer(Explored.Story(TestStory.Compile(Long)), Explored.Quick).Explore(
            progress =>
            {
                if (progress.States > 1_000)
                    stop.Cancel();
            },
            stop.Token
        );
        result.WasStopped.ShouldBeTrue();
        result.IsExhaustive.ShouldBeFalse();
        result.States.ShouldBeGreaterThan(1_000);
        result.Frontier.ShouldBeGreaterThan(0);
        result.Taken.Length.ShouldBe(2);
        result.WalkSteps.ShouldBe(0);
    }

    [Fact]
    public void Progress_only_grows()
    {
        var seen = new List<ExplorationProgress>();
        new Explorer(
            Explored.Story(TestStory.Compile(Long)),
            Explored.Quick with
            {
                MaxStates = 20_000,
            }
        ).Explore(seen.Add);
        seen.Count.ShouldBeGreaterThan(3);
        seen.Select(p => p.States).ShouldBeInOrder();
        seen.Select(p => p.Steps).ShouldBeInOrder();
        seen.Select(p => p.Depth).ShouldBeInOrder();
        seen.ShouldAllBe(p => p.Share >= 0 && p.Share <= 1);
    }

    /// <summary>A clock that goes on by itself each time somebody looks.</summary>
    private sealed class SteppingTime(TimeSpan step) : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref ticks, step.Ticks);
    }
}
