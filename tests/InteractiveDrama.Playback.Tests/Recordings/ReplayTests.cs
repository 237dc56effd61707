using InteractiveDrama.Playback.Recordings;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Recordings;

public class ReplayTests
{
    private const string Story = """
        Mei (afraid): You came. # id: l1
        The rain goes on. # id: l2
        And on. # id: l3
        * [Go to the pier] # id: go
            She goes. # id: l4
            # ending: gone
            -> END
        * [Stay] # id: stay
            She stays. # id: l5
            # ending: stayed
            -> END
        """;

    [Theory]
    [InlineData("goes on.", "went on.", "0 LineChanged l2: The rain goes on. -> The rain went on.")]
    [InlineData(
        "Mei (afraid)",
        "Mei (glad)",
        "0 LineChanged l1: mei (afraid): You came. -> mei (glad): You came."
    )]
    [InlineData("And on. # id: l3\n", "", "0 LineRemoved l3: And on. -> ")]
    [InlineData("And on.", "New. # id: n\nAnd on.", "0 LineAdded n:  -> New.")]
    [InlineData(
        "The rain goes on. # id: l2\nAnd on. # id: l3",
        "And on. # id: l3\nThe rain goes on. # id: l2",
        "0 LineMoved l2: The rain goes on. -> The rain goes on."
    )]
    [InlineData("[Stay]", "[Remain]", "0 ChoiceChanged stay: Stay -> Remain")]
    [InlineData("* [Stay]", "* [Wait] # id: w\n    -> END\n* [Stay]", "0 ChoiceAdded w:  -> Wait")]
    [InlineData("* [Stay]", "* {false} [Stay]", "0 ChoiceRemoved stay: Stay -> ")]
    [InlineData(
        "ending: gone",
        "ending: left",
        "1 EndingChanged : the ending 'gone' -> the ending 'left'"
    )]
    [InlineData(
        "-> END\n* [Stay]",
        "* * [On] # id: on\n    -> END\n* [Stay]",
        "1 BeatChanged : gone -> start.2",
        "1 ChoiceAdded on:  -> On",
        "1 EndingChanged : the ending 'gone' -> a decision"
    )]
    public void An_edit_is_told_as_what_it_is(string from, string to, params string[] told)
    {
        var edited = Story.Replace(from, to);
        edited.ShouldNotBe(Story);
        Recorded.Differences(Recorded.Again(Recorded.Walk(Story, 0), edited)).ShouldBe(told);
    }

    [Fact]
    public void Choices_in_another_order_are_told_and_taken_by_id()
    {
        var replay = Recorded.Again(
            Recorded.Walk("* A # id: a\n* B # id: b\n- -> END", 1),
            "* B # id: b\n* A # id: a\n- -> END"
        );
        Recorded.Differences(replay).ShouldBe(["0 ChoicesReordered : a, b -> b, a"]);
        replay.Now.Turns[0].Taken.ShouldBe(new TakenChoice("b", 0));
        replay.Now.Turns[1].Lines[0].Text.ShouldBe("B");
    }

    [Fact]
    public void A_choice_that_is_gone_stops_the_walk_and_names_the_nearest()
    {
        var walk = Recorded.Walk(Story, 0);
        var edited = Story.Replace("[Go to the pier] # id: go", "[Go to the old pier] # id: walk");
        var replay = Recorded.Again(walk, edited);
        replay.IsStopped.ShouldBeTrue();
        replay.Now.Turns.ShouldHaveSingleItem();
        var stop = replay.Differences[^1];
        stop.Kind.ShouldBe(WalkDifferenceKind.Stopped);
        stop.Message.ShouldContain("'go' (\"Go to the pier\")");
        stop.Message.ShouldContain("1 beat was not replayed");
        stop.Message.ShouldContain("Nearest: 'walk' (\"Go to the old pier\")");

        var told = new WalkReplayer(TestStory.Compile(edited, TestStory.Cast)).Replay(
            walk,
            new Dictionary<string, string> { ["go"] = "walk" }
        );
        told.IsStopped.ShouldBeFalse();
        told.Now.Ending.ShouldBe("gone");
    }

    [Fact]
    public void A_story_that_ends_too_early_stops_the_walk()
    {
        var replay = Recorded.Again(
            Recorded.Walk("Hello. # id: l\n* A # id: a\n- -> END", 0),
            "Hello. # id: l\n-> END"
        );
        replay.Differences[^1].Message.ShouldContain("nothing is offered any more");
    }

    [Fact]
    public void Ids_written_since_are_found_by_their_words()
    {
        const string bare =
            "Hello {~one|two|three}.\nYou.\n* Go\n* Stay\n- Then. # ending: e\n-> END";
        var walk = Recorded.Walk(bare, 1);
        walk.Turns[0].Lines[0].HasDerivedId.ShouldBeTrue();
        var replay = Recorded.Again(
            walk,
            bare.Replace("}.", "}. # id: l1").Replace("* Stay", "* Stay # id: stay")
        );
        Recorded.Differences(replay).ShouldBeEmpty();
        replay.Now.Turns[0].Taken!.Id.ShouldBe("stay");
        replay.Notes.Select(n => n.Message).ShouldContain(m => m.Contains("has got the id 'l1'"));
        replay.Notes.Select(n => n.Message).ShouldContain(m => m.Contains("has got the id 'stay'"));
        replay.Notes.ShouldNotContain(n => n.Message.Contains("afresh"));
    }

    [Fact]
    public void A_choice_without_an_id_is_followed_through_a_small_edit()
    {
        var replay = Recorded.Again(
            Recorded.Walk("* Go down to the pier\n* Stay\n- -> END", 0),
            "* Stay\n* Go down to the water\n- -> END"
        );
        replay.IsStopped.ShouldBeFalse();
        replay
            .Differences.Select(d => d.Kind)
            .ShouldBe([
                WalkDifferenceKind.ChoiceChanged,
                WalkDifferenceKind.ChoicesReordered,
                WalkDifferenceKind.LineChanged,
            ]);
    }

    [Fact]
    public void What_was_drawn_stays_when_draws_come_before_it()
    {
        const string story =
            "VAR x = 0\n~ x = RANDOM(1, 1000)\nYou have {x}. # id: l\n* Go # id: go\n- -> END";
        var walk = Recorded.Walk(story, 0);
        var replay = Recorded.Again(
            walk,
            story.Replace("VAR x = 0", "VAR y = 0\nVAR x = 0\n~ y = RANDOM(1, 1000)")
        );
        Recorded.Differences(replay).ShouldBeEmpty();
        replay.Notes.ShouldHaveSingleItem().Message.ShouldContain("afresh");
    }

    [Fact]
    public void An_episode_that_is_gone_stops_the_walk()
    {
        var replay = new WalkReplayer(TestStory.Compile(Story, TestStory.Cast)).Replay(
            Recorded.Walk(Story, 0) with
            {
                Episode = "two",
            }
        );
        replay.IsStopped.ShouldBeTrue();
        replay.Differences[0].Message.ShouldContain("'two'");
    }
}
