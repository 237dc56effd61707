using InteractiveDrama.Cli.Cutting;
using InteractiveDrama.Playback.Recordings;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Sound;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Vocabulary;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Cutting;

public sealed class CutPlannerTests
{
    private const string Ink = """
        -> ferry
        === ferry
        # episode: 1 The Ferry
        # place: pier, night
        # music: sea, fade 1s
        # ambience: rain
        # shot: wide of mei, 6s
        The ferry is late. # id: a
        # shot: close-up of mei, slow push-in, 2s
        # sfx: bell
        Mei: You came. # id: b
        * [Stay.] # id: stay
          Mei: Then stay. # id: c
          # shot: wide of jon, 2s
          # music: storm, fade 2s
          Jon: I will stay here with you until the very last of the ferries has left the pier. # id: d
          -> home
        * [Go.] # id: go
          -> END
        === home
        # episode: 2 Home
        # place: room, night
        # music: none, fade 2s
        # shot: wide of mei, 3s
        Mei: Late again. # id: e
        # ending: home_at_last
        -> END
        """;

    private static readonly SoundClip Sea = Tones.Sine(300, 2, 0.1);
    private static readonly SoundClip Storm = Tones.Sine(600, 2, 0.1);
    private static readonly SoundClip Rain = Tones.Sine(900, 2, 0.1);
    private static readonly SoundClip Bell = Tones.Sine(1200, 0.5, 0.1);
    private static readonly StoryPackage Story = TestStory.Compile(Ink, TestStory.Cast);
    private static readonly IReadOnlyList<CutBeat> Way = new CutWay(Story, null).To(
        "home_at_last",
        CancellationToken.None
    );

    [Fact]
    public void A_shot_is_as_long_as_it_is_written_or_as_its_lines_need()
    {
        var shots = Plan().Shots;
        // 3.2 s for the title over the first picture, 2 s for the choice over the second, 4.5 s for the ending's card.
        shots[0].Frames.ShouldBe(Frames(3.2 + 6));
        shots[1].Frames.ShouldBe(Frames(2 + 2));
        shots.Length.ShouldBe(5);
        var read = Plan().Captions.Single(c => c.Text.StartsWith("I will stay"));
        (read.To - read.From).ShouldBeGreaterThan(4);
        Begin(shots, 3).ShouldBe(read.From, 0.05);
        Begin(shots, 4).ShouldBe(read.To, 0.05);
        shots[4].Frames.ShouldBe(Frames(3 + 4.5));
    }

    [Fact]
    public void A_spoken_line_stays_until_it_is_said()
    {
        var voice = Tones.Sine(200, 7, 0.1);
        var plan = Plan(m =>
            m with
            {
                Voice = (beat, line) => (beat, line) == (0, 1) ? voice : null,
            }
        );
        var line = plan.Captions.Single(c => c.Text == "You came.");
        var said = plan.Voices.ShouldHaveSingleItem();
        said.At.ShouldBeInRange(line.From, line.From + 0.2);
        line.To.ShouldBeGreaterThan(said.At + 7);
        plan.Captions.Single(c => c.Kind == CaptionKind.Choice).From.ShouldBe(line.To, 0.05);
    }

    [Fact]
    public void Words_follow_each_other_and_name_who_speaks()
    {
        var plan = Plan(m => m with { Name = key => key == "mei" ? "Mei of the Pier" : key });
        plan.Captions.Select(c => c.From).ShouldBeInOrder();
        foreach (var (one, next) in plan.Captions.Zip(plan.Captions.Skip(1)))
        {
            next.From.ShouldBeGreaterThanOrEqualTo(one.To - 1e-9);
        }
        plan.Captions[^1].To.ShouldBe(plan.Seconds, 0.05);
        plan.Captions.Single(c => c.Text == "You came.").Speaker.ShouldBe("Mei of the Pier");
        plan.Captions.Single(c => c.Text == "You came.").Colour.ShouldNotBeNull();
        plan.Captions.Single(c => c.Text == "The ferry is late.").Speaker.ShouldBeNull();
        plan.Captions.Single(c => c.Kind == CaptionKind.Choice).Text.ShouldBe("Stay.");
    }

    [Fact]
    public void Cards_name_the_story_its_episodes_and_the_ending() =>
        Plan(m =>
            m with
            {
                Episode = id => Story.Episode(id) is { } e ? (e.Number, e.Title) : null,
            }
        )
            .Captions.Where(c => c.Kind == CaptionKind.Card)
            .Select(c => $"{c.Text} / {c.Under}")
            .ShouldBe(["A Test / 1 · The Ferry", "Home / A Test · 2", "Home At Last / A Test"]);

    [Fact]
    public void A_shot_goes_on_behind_a_choice_and_its_take_with_it()
    {
        var take = new CutTake("b", "b.mp4", MediaContainer.Mp4, IsStill: false);
        var shots = Plan(m => m with { Take = shot => shot.Id == "b" ? take : null }).Shots;
        shots.Select(s => s.Take).ShouldBe([null, take, take, null, null]);
        shots.Select(s => s.Seen).ShouldBe([0, 0, shots[1].Frames, 0, 0]);
        shots[1].Spec!.CameraMovement.ShouldBe(CameraMovement.DollyIn);
        shots[2].Spec!.CameraMovement.ShouldBe(CameraMovement.Static);
    }

    [Fact]
    public void Music_goes_on_through_cuts_and_choices_until_it_changes()
    {
        var plan = Plan();
        var (sea, storm) = (Run(plan, Sea), Run(plan, Storm));
        (sea.From, sea.FadeIn).ShouldBe((0, 1));
        // The change is a cross-fade at the shot that asks for it.
        storm.From.ShouldBe(Begin(plan.Shots, 3), 1e-6);
        (sea.To - storm.From).ShouldBe(2, 1e-6);
        (sea.FadeOut, storm.FadeIn).ShouldBe((2, 2));
        var home = Begin(plan.Shots, 4);
        (storm.To - home).ShouldBe(2, 1e-6);
        storm.FadeOut.ShouldBe(2);
        var rain = Run(plan, Rain);
        rain.From.ShouldBe(0);
        rain.To.ShouldBe(plan.Seconds, 1e-6);
    }

    [Fact]
    public void An_effect_comes_with_its_line()
    {
        var plan = Plan();
        var bell = plan.Points.ShouldHaveSingleItem();
        bell.Clip.ShouldBe(Bell);
        bell.At.ShouldBe(plan.Captions.Single(c => c.Text == "You came.").From, 1e-6);
    }

    [Fact]
    public void A_story_without_shots_is_words_on_a_dark_ground()
    {
        var package = TestStory.Compile("It rains. # id: x\n-> END\n");
        var beats = new CutWay(package, null).Along(new RecordedWalk());
        var materials = new CutMaterials("Rain", StoryLook.Of(package)) { Ending = _ => "Over" };
        var plan = new CutPlanner(materials).Plan(beats);
        plan.Shots.ShouldAllBe(s => s.Spec == null);
        plan.Captions.Select(c => c.Text).ShouldBe(["Rain", "It rains.", "Over"]);
    }

    private static CutPlan Plan(Func<CutMaterials, CutMaterials>? change = null)
    {
        var materials = new CutMaterials("A Test", StoryLook.Of(Story))
        {
            Sound = name =>
                name switch
                {
                    "sea" => Sea,
                    "storm" => Storm,
                    "rain" => Rain,
                    "bell" => Bell,
                    _ => null,
                },
        };
        return new CutPlanner(change?.Invoke(materials) ?? materials).Plan(Way);
    }

    private static SoundRun Run(CutPlan plan, SoundClip clip) =>
        plan.Runs.Single(r => r.Clip == clip);

    private static int Frames(double seconds) => (int)Math.Ceiling((seconds * 24) - 1e-6);

    private static double Begin(IEnumerable<CutShot> shots, int shot) =>
        shots.Take(shot).Sum(s => s.Frames) / 24.0;
}
