using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Engine.Ink;
using InteractiveDrama.Playback.Migration;
using InteractiveDrama.Playback.Recordings;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Engine;

/// <summary>The variants of content: who is led elsewhere, and that it stays so.</summary>
public sealed class VariantTests
{
    private const string Yaml = """
        title: The Ferry
        experiments:
          sea:
            at: board
            variants:
              calm: {}
              storm: { knot: storm }
              same: {}
        """;

    private const string Ink = """
        VAR seen = 0
        -> pier
        === pier ===
        The ferry waits, {board} aboard.
        * (board) [Board] # id: board
            A calm crossing.
            -> deck
        * [Stay] # id: stay
            -> END
        === deck ===
        ~ seen = storm
        On deck. Storms: {seen}. Turns: {TURNS()}.
        * [Home] # id: home
            Home, by {storm: storm | calm}. Boarded {pier.board}.
            -> END
        === storm ===
        A wave, {RANDOM(1, 1000)}.
        -> deck
        """;

    [Theory]
    [InlineData(null, "A calm crossing.")]
    [InlineData("sea/storm", "A wave,")]
    [InlineData("sea/same", "A calm crossing.")]
    public void Who_decides_draws_leads_to_a_variant(string? taken, string first)
    {
        var move = Board(Player(), taken);
        move.Beat.Lines[0].Text.ShouldStartWith(first);
        move.Draws.Where(d => d.Kind == DrawKind.Variant)
            .Select(d => (d.Source, d.Value, d.Outcomes))
            .ShouldBe(
                taken == "sea/storm"
                    ? [("sea/storm", 1, 2)]
                    : [("sea/storm", 0, 2), ("sea/same", taken is null ? 0 : 1, 2)]
            );
    }

    [Fact]
    public void A_variant_is_a_divert_in_place_of_what_the_choice_leads_to()
    {
        var written = TestStory.Compile(
            Ink.Replace("A calm crossing.", "-> storm", StringComparison.Ordinal)
        );
        var said = Said(new StoryPlayer(written), null);
        Said(Player(), "sea/storm").ShouldBe(said);
        said.ShouldContain("Boarded 1.");
        said.ShouldContain("Turns: 1.");
    }

    [Fact]
    public void Both_engines_enter_the_knot_of_a_detour()
    {
        var package = Story();
        var (ours, ink) = (new StoryEngine(package), new InkEngine(package));
        var (here, there) = (
            ours.Detour(ours.Start(null, 5).State!, 0, "storm"),
            ink.Detour(ink.Start(null, 5).State!, 0, "storm")
        );
        here.Outputs.Select(o => o.Text).ShouldBe(there.Outputs.Select(o => o.Text));
        here.Outputs[0].Text.ShouldStartWith("A wave");
        Should.Throw<ArgumentException>(() => ours.Detour(here.State!, 0, "no_such_knot"));
        Should.Throw<ArgumentException>(() => ink.Detour(there.State!, 0, "no_such_knot"));
    }

    [Fact]
    public void A_variant_taken_is_taken_again_in_another_version()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var before = Player();
            var first = before.Begin(null, seed);
            var boarded = before.Choose(first.Position!, "board", new Only("sea/storm"));
            var path = new PlayedPath(
                null,
                seed,
                first.Draws,
                [new PathStep("board", boarded.Draws)]
            );
            // Variants were added before it, and the weather report between.
            var after = new StoryPlayer(
                TestStory.Compile(
                    Ink.Replace("A wave", "Rain {~or|and} hail.\nA wave", StringComparison.Ordinal),
                    Yaml.Replace(
                        "calm: {}",
                        "calm: {}\n      fog: { knot: deck }",
                        StringComparison.Ordinal
                    )
                )
            );

            var carried = StoryMigration.Carry(after, path);

            carried.Outcome.ShouldBe(CarryOutcome.Continued);
            carried.Beat!.Lines[1].Text.ShouldBe(boarded.Beat.Lines[0].Text);
            carried.Beat.Lines[^1].Text.ShouldContain("Storms: 1.");
        }
    }

    [Fact]
    public void An_experiment_that_came_later_puts_nobody_into_a_variant()
    {
        var before = new StoryPlayer(TestStory.Compile(Ink));
        var first = before.Begin(null, 3);
        var boarded = before.Choose(first.Position!, "board");
        var path = new PlayedPath(null, 3, first.Draws, [new PathStep("board", boarded.Draws)]);

        StoryMigration
            .Carry(Player(), path)
            .Beat!.Lines[0]
            .Text.ShouldBe(boarded.Beat.Lines[0].Text);
    }

    [Fact]
    public void A_recorded_walk_keeps_its_variant()
    {
        var package = Story();
        var walk = WalkRecorder.Record(
            new StoryPlayer(package),
            null,
            7,
            new Only("sea/storm"),
            move => move.Beat.Choices.IsEmpty ? null : 0
        );
        var written = WalkForm.Read(WalkForm.Write(walk));

        written.Turns[1].Draws[0].ShouldBe(new Draw("sea/storm", DrawKind.Variant, 1, 2));
        new WalkReplayer(package).Replay(written).IsSame.ShouldBeTrue();
    }

    [Fact]
    public void What_a_variant_reads_tells_states_apart()
    {
        var engine = new StoryEngine(
            TestStory.Compile(
                """
                VAR luck = 0
                -> k
                === k ===
                * [Red] # id: red
                    ~ luck = 1
                    -> same
                * [Black] # id: black
                    ~ luck = 2
                    -> same
                === same ===
                Here.
                * [On] # id: on
                    Gone.
                    -> END
                === lucky ===
                Luck: {luck}.
                -> END
                """,
                "title: Luck\nexperiments: { luck: { at: on, variants: { no: {}, yes: { knot: lucky } } } }"
            )
        );
        var start = engine.Start(null, 1).State!;
        engine
            .ExplorationKey(engine.Step(start, 0).State!)
            .ShouldNotBe(engine.ExplorationKey(engine.Step(start, 1).State!));
    }

    private static StoryPackage Story() => TestStory.Compile(Ink, Yaml);

    private static StoryPlayer Player() => new(Story());

    private static StoryMove Board(StoryPlayer player, string? taken) =>
        player.Choose(player.Begin(null, 5).Position!, "board", new Only(taken));

    private static string Said(StoryPlayer player, string? taken)
    {
        var boarded = Board(player, taken);
        var home = player.Choose(boarded.Position!, "home");
        return string.Join('\n', boarded.Beat.Lines.Concat(home.Beat.Lines).Select(l => l.Text));
    }

    /// <summary>Takes one variant; the seed draws the rest.</summary>
    private sealed class Only(string? taken) : IDraws
    {
        public bool KeepsRounds => false;

        public int? Next(DrawRequest request) =>
            request.Kind != DrawKind.Variant ? null
            : request.Source == taken ? 1
            : 0;
    }
}
