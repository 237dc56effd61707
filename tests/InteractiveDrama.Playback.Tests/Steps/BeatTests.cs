using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Vocabulary;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Steps;

public class BeatTests
{
    private static Beat First(string ink) =>
        new StoryPlayer(TestStory.Compile(ink, TestStory.Cast)).Start(null, 1).Beat;

    private static List<Beat> All(string ink, params int[] choices)
    {
        var player = new StoryPlayer(TestStory.Compile(ink, TestStory.Cast));
        var step = player.Start(null, 1);
        var beats = new List<Beat> { step.Beat };
        foreach (var choice in choices)
        {
            step = player.Choose(step.Snapshot!, step.Beat.Choices[choice].Id);
            beats.Add(step.Beat);
        }

        return beats;
    }

    [Theory]
    [InlineData("Hi\n-> END", "end:start", BeatStop.Ending)]
    [InlineData("-> k\n== k\nHi\n-> DONE", "end:k", BeatStop.Ending)]
    [InlineData("-> k.s\n== k\n= s\nHi\n-> END", "end:k.s", BeatStop.Ending)]
    [InlineData("Hi # ending: one\nHo # ending: two\n-> END", "two", BeatStop.Ending)]
    [InlineData("Hi\n# ending: dawn\n-> END", "dawn", BeatStop.Ending)]
    [InlineData("-> k\n== k\nHi", "dead:k", BeatStop.DeadEnd)]
    [InlineData("Hi", "end:start", BeatStop.Ending)]
    [InlineData("-> k\n== k\n<- t\n* a\n- -> END\n== t\n* b\n- -> END", "k", BeatStop.Decision)]
    [InlineData("-> k\n== k\n<- t\n-> DONE\n== t\n* b\n- -> END", "t", BeatStop.Decision)]
    [InlineData("-> t ->\n-> END\n== t\n* b\n- ->->", "t", BeatStop.Decision)]
    public void A_beat_is_named_by_where_it_stops(string ink, string id, BeatStop stop)
    {
        var beat = First(ink);
        beat.Id.ShouldBe(id);
        beat.Stop.ShouldBe(stop);
        beat.Ending.ShouldBe(stop == BeatStop.Ending ? id : null);
    }

    [Fact]
    public void Ink_with_tags_of_its_own_meaning_plays_all_the_same()
    {
        var beats = All("* Go # timed: when ready\n- Done # ending: the good one\n-> END", 0);
        beats[0].WindowSeconds.ShouldBeNull();
        beats[1].Ending.ShouldBe("the good one");
    }

    [Fact]
    public void A_dead_end_says_behind_which_line_it_is() =>
        First("-> k\n== k\nHi\nHo").Errors.ShouldHaveSingleItem().Line.ShouldBe(4);

    [Fact]
    public void Lines_have_speaker_mood_text_tags_and_ids()
    {
        var beat = First(
            "# own: tag\nMei (afraid): You came. # id: came # after\n{true:Ah|Oh} <>\nwell. # id: well\n-> END"
        );
        var line = beat.Lines[0];
        line.Id.ShouldBe("came");
        line.Raw.ShouldBe("Mei (afraid): You came.\n");
        (line.Speaker, line.Mood, line.Text).ShouldBe(("mei", "afraid", "You came."));
        line.Tags.ShouldBe(["own: tag", "after"]);
        beat.Lines[1].Ids.Length.ShouldBe(2);
        beat.Lines[1].Ids[1].ShouldBe("well");
        beat.Lines.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("VAR who = \"Mei\"\nBefore\n{who} # id: printed\nAfter\n-> END")]
    [InlineData("VAR who = \"Mei\"\nBefore\n{who} # id: printed\n-> END")]
    public void A_line_that_ink_computes_has_the_id_of_its_place(string ink) =>
        First(ink).Lines[1].Id.ShouldBe("printed");

    [Fact]
    public void A_chosen_choice_says_its_own_line()
    {
        var beats = All("* Go [now] quickly # id: go\n- -> END", 0);
        beats[0].Choices[0].Id.ShouldBe("go");
        beats[1].Lines[0].Id.ShouldBe("go.said");
        beats[1].Lines[0].Text.ShouldBe("Go quickly");
    }

    [Theory]
    [InlineData("* [Leave] # ending: left\n- -> END", 0)]
    [InlineData("* Leave # ending: left\n- -> END", 1)]
    [InlineData("* [Leave] # ending: left # default\n  Gone.\n- -> END", 1)]
    [InlineData("+ Leave # ending: early\n  Gone. # ending: left\n- -> END", 2)]
    public void A_line_tag_on_a_choice_holds_for_what_follows_it(string ink, int lines)
    {
        var package = TestStory.Compile(ink);
        var player = new StoryPlayer(package);
        var step = player.Start(null, 0);
        var beat = player.Choose(step.Snapshot!, step.Beat.Choices[0].Id).Beat;
        beat.Ending.ShouldBe("left");
        beat.Lines.Length.ShouldBe(lines);
        package.Endings.ShouldBe(["left"]);
    }

    [Fact]
    public void A_line_tag_of_a_choice_stands_on_the_line_it_prints()
    {
        var player = new StoryPlayer(
            TestStory.Compile("* Leave # place: pier, night # default\n  Gone.\n- -> END")
        );
        var step = player.Start(null, 0);
        var lines = player.Choose(step.Snapshot!, step.Beat.Choices[0].Id).Beat.Lines;
        lines.Select(l => l.Tags.Length).ShouldBe([1, 0]);
        lines[0].Tags.ShouldBe(["place: pier, night"]);
    }

    [Fact]
    public void Choices_of_one_id_are_told_apart_by_their_order()
    {
        var choices = First(
            "-> k\n== k\n<- t(1)\n<- t(2)\n<- t(3)\n-> DONE\n== t(n)\n+ [Door {n} # id: door]\n- -> END"
        ).Choices;
        choices.Select(c => c.Id).ShouldBe(["door", "door~2", "door~3"]);
        choices.Select(c => c.Text).ShouldBe(["Door 1", "Door 2", "Door 3"]);
    }

    [Theory]
    [InlineData("* a # timed: 8s\n* b # timed: 3s # default\n- -> END", 3.0, 1)]
    [InlineData("# timed: 9s\n* a # timed: 8s\n* b\n- -> END", 9.0, 0)]
    [InlineData("* a\n* b # default\n- -> END", null, 1)]
    [InlineData("* a # timed: 1500ms\n- -> END", 1.5, 0)]
    [InlineData("* {false} a # timed: 1s # default\n* b # timed: 4s\n- -> END", 4.0, 0)]
    public void A_timed_decision_has_a_window_and_a_default(
        string ink,
        double? seconds,
        int standard
    )
    {
        var beat = First(ink);
        beat.WindowSeconds.ShouldBe(seconds);
        beat.DefaultChoice.ShouldBe(beat.Choices[standard].Id);
    }

    [Fact]
    public void Episodes_change_where_the_flow_enters_them()
    {
        var beats = All(
            "-> one\n== one\n# episode: 1 One\nA\n* x\n- B # episode-end\n-> two\n== two\n# episode: 2 Two\nC\n* y\n- D\n# episode-end\n-> three\n== three\n# episode: 3 Three\nE\n-> END",
            0,
            0
        );
        beats[0].EpisodeChanges.ShouldBe([new EpisodeChange(0, null, "one")]);
        beats[1].EpisodeChanges.ShouldBe([new EpisodeChange(2, "one", "two")]);
        beats[2].EpisodeChanges.ShouldBe([new EpisodeChange(2, "two", "three")]);
        beats.Select(b => b.Episode).ShouldBe(["one", "two", "three"]);
    }

    [Fact]
    public void Shots_run_until_the_next_and_carry_the_scene()
    {
        var beats = All(
            "# place: pier, night, rain\n# shot: close-up of mei; she waits\nMei (afraid): A\nB\n# shot: wide\nC\n* x\n- D\n# place: room\nMei (happy): E\n-> END",
            0
        );
        var first = beats[0].Shots;
        first.Select(s => s.FirstLine).ShouldBe([0, 2]);
        first[0].Id.ShouldBe(beats[0].Lines[0].Id);
        (first[0].Place, first[0].Time, first[0].Weather).ShouldBe(("pier", "night", "rain"));
        first[0].Subjects.ShouldBe([new BeatSubject("mei", null, "afraid")]);
        first[0].Direction.Size.ShouldBe(ShotSize.CloseUp);
        var second = beats[1].Shots;
        second[0].Id.ShouldBe(first[1].Id);
        second[1].Place.ShouldBe("room");
        second[1].Subjects.ShouldBe([new BeatSubject("mei", null, "happy")]);
    }

    [Fact]
    public void A_story_without_shots_is_a_page() =>
        First("# place: pier\nA\n-> END").Shots.ShouldBeEmpty();

    [Fact]
    public void What_is_not_offered_cannot_be_chosen()
    {
        var player = new StoryPlayer(TestStory.Compile("* a\n- -> END"));
        var start = player.Start(null, 1);
        Should.Throw<UnknownChoiceException>(() => player.Choose(start.Snapshot!, "nothing"));
        Should.Throw<UnknownEpisodeException>(() => player.Start("nowhere", 1));
        Should.Throw<InvalidSnapshotException>(() =>
            player.Choose(new Snapshot(new byte[] { 1, 2, 3 }), "a")
        );
        var other = new StoryPlayer(TestStory.Compile("* b\n- -> END"));
        Should.Throw<InvalidSnapshotException>(() =>
            other.Choose(start.Snapshot!, start.Beat.Choices[0].Id)
        );
    }

    [Fact]
    public void Every_beat_played_is_one_the_graph_knows()
    {
        var package = TestStory.Compile(Tests.Stories.Market, TestStory.Cast);
        var nodes = package.Graph.Nodes.Select(n => n.Id).ToHashSet();
        var player = new StoryPlayer(package);
        for (var seed = 0; seed < 30; seed++)
        {
            var step = player.Start(null, seed);
            for (var turn = 0; turn < 12 && !step.Beat.Choices.IsEmpty; turn++)
            {
                nodes.ShouldContain(step.Beat.Id);
                step = player.Choose(
                    step.Snapshot!,
                    step.Beat.Choices[(seed + turn) % step.Beat.Choices.Length].Id
                );
            }

            nodes.ShouldContain(step.Beat.Id);
        }
    }
}
