using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Experiments;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Projects;

public class ExperimentTests
{
    private const string Ink = """
        -> pier
        === pier ===
        The ferry waits.
        # beat: gangway
        * [Board] # id: board
            Calm. # ending: calm
            -> END
        * [Stay] # id: stay
            -> END
        === storm ===
        A wave.
        * [Swim] # id: swim
            -> END
        === given(x) ===
        {x}
        -> END
        === function sum(x) ===
        ~ return x
        """;

    [Fact]
    public void Everything_that_can_be_said_is_read()
    {
        var experiments = TestStory
            .Compile(
                Ink,
                """
                title: The Ferry
                experiments:
                  storm-or-calm:
                    at: board
                    variants: { calm: {}, storm: { knot: storm }, same: {} }
                    weights: [0.2, 0.3, 0.5]
                    coverage: 0.5
                    seed: sea
                    for: { locales: [en], devices: [phone, tablet] }
                    goal: { ending: calm }
                    phase: 3
                    status: stopped
                    winner: storm
                  shown:
                    at: gangway
                    variants: { written: {}, turned: { order: reversed }, staying: { order: [stay] } }
                  window:
                    at: gangway
                    variants: { none: {}, short: { timed: 2.5s } }
                    goal: next-episode
                diagnostics: { ID4001: off, ID4002: off }
                """
            )
            .Settings.Experiments;

        experiments
            .Select(e => (e.Key, e.At, e.Kind, e.Goal.Kind))
            .ShouldBe([
                ("storm-or-calm", "board", ExperimentKind.Content, GoalKind.Ending),
                ("shown", "gangway", ExperimentKind.Order, GoalKind.Finish),
                ("window", "gangway", ExperimentKind.Timer, GoalKind.NextEpisode),
            ]);
        var storm = experiments[0];
        storm
            .Variants.Select(v => (v.Name, v.Knot))
            .ShouldBe([("calm", null), ("storm", "storm"), ("same", null)]);
        storm.Weights.ShouldBe([0.2, 0.3, 0.5]);
        (storm.Coverage, storm.RunSeed, storm.Run, storm.IsRunning, storm.Winner).ShouldBe(
            (0.5, "sea:3", "storm-or-calm:3", false, "storm")
        );
        storm.Locales.ShouldBe(["en"]);
        storm.Devices.ShouldBe(["phone", "tablet"]);
        storm.Goal.Ending.ShouldBe("calm");
        (experiments[1].Variants[1].IsReversed, experiments[1].Variants[2].Order[0]).ShouldBe(
            (true, "stay")
        );
        experiments[1].Weights.Sum().ShouldBe(1, 1e-12);
        experiments[2].Variants[1].Seconds.ShouldBe(2.5);
    }

    [Theory]
    [InlineData("at: bord", Codes.ExperimentPlace, "no choice 'bord'", "Did you mean 'board'?")]
    [InlineData("at: gangway", Codes.ExperimentPlace, "'gangway' is a beat", "# id:")]
    [InlineData("goal: { ending: calmm }", Codes.ExperimentPlace, "no ending 'calmm'", "'calm'")]
    [InlineData("storm: { knot: strom }", Codes.ExperimentKnot, "no knot 'strom'", "'storm'")]
    [InlineData("storm: { knot: given }", Codes.ExperimentKnot, "has parameters", "divert on")]
    [InlineData("storm: { knot: sum }", Codes.ExperimentKnot, "is a function", "parameters")]
    [InlineData("weights: [0.5, 0.6]", Codes.ExperimentWeights, "do not sum to 1", "[0.5, 0.5]")]
    [InlineData("weights: [1]", Codes.ExperimentWeights, "each of its 2 variants", "[0.5, 0.5]")]
    [InlineData("weights: [1.5, -0.5]", Codes.ExperimentWeights, "do not sum", "[0.5, 0.5]")]
    [InlineData("wheights: [1]", Codes.UnknownSetting, "no setting 'wheights'", "'weights'")]
    [InlineData("for: { locale: [en] }", Codes.UnknownSetting, "'locale'", "'locales'")]
    [InlineData("storm: { nkot: storm }", Codes.UnknownSetting, "'nkot'", "'knot'")]
    [InlineData("coverage: 2", Codes.Settings, "from 0 to 1", "coverage")]
    [InlineData("phase: 0", Codes.Settings, "'phase'", "phase")]
    [InlineData("winner: storm", Codes.Settings, "has no winner yet", "status: stopped")]
    [InlineData("storm: { timed: soon }", Codes.Settings, "no length of time", "12s")]
    [InlineData("storm: { order: backwards }", Codes.Settings, "cannot be 'backwards'", "reversed")]
    [InlineData("storm: { knot: storm, timed: 2s }", Codes.Settings, "more than one", "each")]
    [InlineData("Calm: {}", Codes.Settings, "'Calm' cannot be the key", "lower-case")]
    [InlineData("calm: { knot: storm }", Codes.Settings, "is the control", "calm: {}")]
    [InlineData("seed: Å", Codes.Settings, "ASCII", "seed")]
    [InlineData("status: over", Codes.Settings, "'status' cannot be 'over'", "stopped")]
    public void What_cannot_be_is_told_in_a_sentence(
        string setting,
        string code,
        string message,
        string help
    )
    {
        var found = TestStory
            .Check(Ink, Yaml(setting))
            .Diagnostics.Where(d => d.Severity == Severity.Error)
            .ToList();
        found.ShouldContain(
            d =>
                d.Code == code
                && d.Message.Contains(message, StringComparison.Ordinal)
                && d.Help!.Contains(help, StringComparison.Ordinal)
                && d.File == "drama.yaml"
                && d.Line > 2,
            string.Join('\n', found)
        );
    }

    [Fact]
    public void Two_experiments_of_one_thing_are_told_of()
    {
        var yaml =
            $"{Yaml("phase: 1")}\n  again:\n    at: board\n    variants: {{ a: {{}}, b: {{ knot: storm }} }}";
        TestStory
            .Check(Ink, yaml)
            .Diagnostics.ShouldContain(d =>
                d.Code == Codes.ExperimentsCollide
                && d.Message.Contains("'storm-or-calm' and 'again'")
            );
    }

    [Fact]
    public void An_order_names_choices_of_its_beat()
    {
        const string yaml =
            "title: The Ferry\nexperiments: { shown: { at: gangway, variants: { a: {}, b: { order: [swim, stay] } } } }";
        TestStory
            .Check(Ink, yaml)
            .Diagnostics.ShouldContain(d =>
                d.Code == Codes.ExperimentOrder && d.Message.Contains("no choice 'swim'")
            );
    }

    [Fact]
    public void A_knot_that_an_experiment_leads_to_is_reached_and_in_the_graph()
    {
        TestStory
            .Check(Ink)
            .Diagnostics.ShouldContain(d =>
                d.Code == Codes.UnreachableFlow && d.Message.Contains("'storm'")
            );
        var led = TestStory.Check(Ink, Yaml("phase: 1"));
        led.Diagnostics.ShouldNotContain(d =>
            d.Code == Codes.UnreachableFlow && d.Message.Contains("'storm'")
        );
        led.Package!.Graph.Edges.Where(e => e.From == "gangway" && e.Choice == "board")
            .Select(e => e.To)
            .ShouldBe(["calm", "storm"]);
    }

    [Fact]
    public void Experiments_are_in_the_package_and_not_in_its_version()
    {
        var package = TestStory.Compile(Ink, Yaml("phase: 1"));
        // What plays is the same story, whoever plays which part of it.
        foreach (var setting in (string[])["coverage: 0.1", "weights: [0.9, 0.1]", "phase: 2"])
            TestStory.Compile(Ink, Yaml(setting)).Version.ShouldBe(package.Version);
        using var file = new MemoryStream();
        PackageFile.Write(package, "story", file);
        file.Position = 0;
        var read = PackageFile.Read(file).Package.Settings.Experiments.ShouldHaveSingleItem();
        var written = package.Settings.Experiments[0];
        (read.Key, read.At, read.Kind, read.RunSeed, read.Goal).ShouldBe(
            (written.Key, written.At, written.Kind, written.RunSeed, written.Goal)
        );
        read.Variants.Select(v => v.Knot).ShouldBe([null, "storm"]);
    }

    [Fact]
    public void A_package_with_experiments_that_cannot_be_is_refused()
    {
        var parts = TestStory.Compile(Ink, Yaml("phase: 1")).Parts;
        var whole = parts.Settings.Experiments[0];
        Experiment[][] broken =
        [
            [whole with { Weights = [1] }],
            [whole with { Weights = [double.MaxValue, -1] }],
            [whole with { Variants = [whole.Variants[0]] }],
            [whole with { Goal = new ExperimentGoal(GoalKind.Ending) }],
            [whole, whole],
        ];
        foreach (var experiments in broken)
        {
            using var file = new MemoryStream();
            var settings = parts.Settings with { Experiments = [.. experiments] };
            PackageFile.Write(new StoryPackage(parts with { Settings = settings }), "story", file);
            file.Position = 0;
            Should
                .Throw<InvalidPackageException>(() => PackageFile.Read(file))
                .Message.ShouldContain("build it again");
        }
    }

    // The settings of the storm, with one of them said otherwise.
    private static string Yaml(string setting)
    {
        var name = setting[..setting.IndexOf(':', StringComparison.Ordinal)];
        string Or(string own) =>
            own.StartsWith(name + ':', StringComparison.Ordinal) ? setting : own;
        var more = (string[])["at", "calm", "storm"];
        var variants = name == "Calm" ? $"      {setting}\n" : "";
        var rest =
            more.Contains(name, StringComparer.Ordinal) || name == "Calm" ? "" : $"    {setting}\n";
        return $"title: The Ferry\nexperiments:\n  storm-or-calm:\n    {Or("at: board")}\n    variants:\n{variants}      {Or("calm: {}")}\n      {Or("storm: { knot: storm }")}\n{rest}".TrimEnd();
    }
}
