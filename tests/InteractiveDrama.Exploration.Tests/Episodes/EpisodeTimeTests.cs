using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Stories.Reading;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Exploration.Tests.Episodes;

public class EpisodeTimeTests
{
    // Each of these lines is 30 letters long: two seconds.
    private const string Line = "abcdefghi abcdefghi abcdefghi.";

    private const string TwoEpisodes = $"""
        -> one
        === one ===
        # episode: 1 One
        {Line}
        {Line}
        * [Short] -> two
        * [Long]
            {Line}
            {Line}
            {Line}
            * * [On] -> two
        === two ===
        # episode: 2 Two
        # shot: wide, 7s
        {Line}
        # shot: close-up of mei, 1s
        Mei: {Line}
        * [End]
            {Line}
            -> END
        """;

    private static EpisodeTimes[] Times(string ink, ExplorationOptions? options = null) =>
        [.. Explored.Of(ink, TestStory.Cast, options).Episodes];

    [Theory]
    [InlineData(Line, 2.0)]
    [InlineData("Yes.", 1.2)]
    [InlineData("我们没有更多的时间了我们走吧现在", 3.2)]
    [InlineData("너는 왔다 너는 왔다 너는 왔다", 2.733)]
    public void A_line_stays_as_long_as_it_takes_to_read(string line, double seconds) =>
        ReadingSpeed.Seconds(line).ShouldBe(seconds, 0.001);

    [Fact]
    public void The_shortest_and_the_longest_path_are_those_of_all()
    {
        var times = Times(TwoEpisodes);
        times.Select(t => t.Episode).ShouldBe(["one", "two"]);
        times[0].Shortest!.Seconds.ShouldBe(4);
        times[0].Shortest!.Witness.Choices.ShouldBe([0]);
        times[0].Longest!.Seconds.ShouldBe(10);
        times[0].Longest!.Witness.Choices.ShouldBe([1, 0]);
        times[0].FirstDecision!.Seconds.ShouldBe(4);
        times.ShouldAllBe(t => t.IsOfAllPaths && !t.HasCircles);
    }

    [Fact]
    public void A_shot_stays_for_its_lines_or_for_its_written_length()
    {
        // Seven seconds for the shot that says so, two for a line longer than its shot, two for the last line.
        var two = Times(TwoEpisodes)[1];
        two.Shortest!.Seconds.ShouldBe(11);
        two.Longest!.Seconds.ShouldBe(11);
        two.MedianSeconds.ShouldBe(11);
        two.FirstDecision!.Seconds.ShouldBe(9);
        two.DecisionsPerMinute.ShouldBe(5.45);
    }

    [Fact]
    public void A_story_without_episodes_is_one()
    {
        var times = Times($"{Line}\n* [a]\n* [b]\n  {Line}\n- {Line}\n-> END")
            .ShouldHaveSingleItem();
        times.Episode.ShouldBeNull();
        times.Shortest!.Seconds.ShouldBe(4);
        times.Longest!.Seconds.ShouldBe(6);
        times.MedianSeconds!.Value.ShouldBeInRange(4, 6);
    }

    [Fact]
    public void Circles_are_named_and_left_out_of_the_longest()
    {
        var times = Times(
                $"-> k\n=== k ===\n{Line}\n+ [Again]\n  {Line}\n  -> k\n* [Go]\n  {Line}\n  -> END"
            )
            .ShouldHaveSingleItem();
        times.HasCircles.ShouldBeTrue();
        times.Shortest!.Seconds.ShouldBe(4);
        times.Longest!.Seconds.ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public void Without_room_for_all_paths_those_of_imagined_viewers_are_measured()
    {
        var times = Times(TwoEpisodes, Explored.Quick with { MaxEdges = 2 });
        times.ShouldAllBe(t => !t.IsOfAllPaths);
        times[0].Shortest!.Seconds.ShouldBe(4);
        times[0].Longest!.Seconds.ShouldBe(10);
        times[0].FirstDecision!.Seconds.ShouldBe(4);
        var package = TestStory.Compile(TwoEpisodes, TestStory.Cast);
        Explored.Replay(package, times[0].FirstDecision!.Witness).Beat.Choices.Length.ShouldBe(2);
    }

    [Fact]
    public void An_automatic_choice_is_no_decision()
    {
        var times = Times(
                $"{Line}\n* [a] # auto: 1\n* [b] # auto: 1\n  {Line}\n- {Line}\n* [c]\n- {Line}\n-> END"
            )
            .ShouldHaveSingleItem();
        times.FirstDecision!.Seconds.ShouldBe(6);
        times.FirstDecision.Witness.Choices.ShouldBe([1]);
    }
}
