using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Vocabulary;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Scenes;

public class SoundTests
{
    private const string Ink = """
        -> pier
        === pier ===
        # music: theme, fade 2s
        # ambience: harbour
        One.
        Two. # sfx: horn
        # music: theme
        # ambience: rain, fade 1s
        Three.
        * [On]
        - Four.
        # music: none, fade 3s
        * [On]
        - Five. # sfx: door
        -> END
        """;

    [Fact]
    public void Sounds_begin_at_their_lines_and_what_plays_already_is_not_begun_anew() =>
        Beats(Ink)[0]
            .Sounds.ShouldBe([
                new BeatSound(0, SoundKind.Music, "theme", 2),
                new BeatSound(0, SoundKind.Ambience, "harbour", 0),
                new BeatSound(1, SoundKind.Sfx, "horn", 0),
                new BeatSound(2, SoundKind.Ambience, "rain", 1),
            ]);

    [Fact]
    public void Music_and_ambience_carry_on_and_effects_do_not()
    {
        var beats = Beats(Ink);
        beats[1]
            .Sounds.ShouldBe([
                new BeatSound(0, SoundKind.Music, "theme", 0) { IsCarried = true },
                new BeatSound(0, SoundKind.Ambience, "rain", 0) { IsCarried = true },
                new BeatSound(1, SoundKind.Music, null, 3),
            ]);
        beats[2]
            .Sounds.ShouldBe([
                new BeatSound(0, SoundKind.Ambience, "rain", 0) { IsCarried = true },
                new BeatSound(0, SoundKind.Sfx, "door", 0),
            ]);
    }

    [Fact]
    public void A_change_at_the_first_line_replaces_what_was_carried() =>
        Beats("# music: a\nOne.\n* [On]\n- # music: b, fade 2s\nTwo.\n-> END")[1]
            .Sounds.ShouldBe([new BeatSound(0, SoundKind.Music, "b", 2)]);

    [Fact]
    public void Tags_at_the_top_are_heard_once() =>
        Beats("# music: a\n# sfx: door\nOne.\n-> END")[0]
            .Sounds.ShouldBe([
                new BeatSound(0, SoundKind.Music, "a", 0),
                new BeatSound(0, SoundKind.Sfx, "door", 0),
            ]);

    [Fact]
    public void A_shot_is_for_people_where_its_first_line_says_so()
    {
        var beats = Beats(
            "# human\n# shot: close-up of mei\nMei: One.\n* [On]\n- Two.\n# shot: wide\nThree.\nMei: Four. # human\n-> END"
        );
        beats[0].Shots.Single().IsHuman.ShouldBeTrue();
        beats[0].Lines.Single().IsHuman.ShouldBeTrue();
        beats[1].Shots.Select(s => s.IsHuman).ShouldBe([true, false]);
        beats[1].Lines.Select(l => l.IsHuman).ShouldBe([false, false, true]);
    }

    private static List<Beat> Beats(string ink)
    {
        var player = new StoryPlayer(TestStory.Compile(ink, TestStory.Cast));
        var step = player.Start(null, 1);
        var beats = new List<Beat> { step.Beat };
        while (!step.Beat.Choices.IsEmpty)
        {
            step = player.Choose(step.Snapshot!, step.Beat.Choices[0].Id);
            beats.Add(BeatForm.Read(BeatForm.Write(step.Beat)));
        }

        return beats;
    }
}
