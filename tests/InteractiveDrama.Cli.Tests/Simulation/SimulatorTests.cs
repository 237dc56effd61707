using System.Collections.Immutable;
using System.Text.Json;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Cli.Publishing;
using InteractiveDrama.Cli.Simulation;
using InteractiveDrama.Server;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Simulation;

public sealed class SimulatorTests
{
    /// <summary>Half of the ways lead past a death; nothing else is lost anywhere.</summary>
    private const string Script = """
        -> pier
        === pier
        # episode: 1 The Pier
        The ferry leaves at nine.
        + [Row out] # id: row_out
          -> storm
        + [Stay ashore] # id: stay
          -> shore
        === storm
        # episode: 2 The Storm
        Ada is dead before morning.
        + [Row home] # id: row_home
          -> home
        + [Keep looking] # id: keep_looking
          -> home
        === shore
        # episode: 3 The Shore
        The lamp is warm.
        + [Read her letter] # id: letter
          -> home
        + [Sleep] # id: sleep
          -> home
        === home
        # episode: 4 Home
        The house is as it was.
        # timed: 9s
        + [Open the door] # id: door
          Light.
          # ending: light
          -> END
        + [Walk on] # id: walk_on # default
          Dark.
          # ending: dark
          -> END
        """;

    [Fact]
    public async Task A_planted_branch_that_loses_viewers_is_the_one_the_report_names()
    {
        await using var stage = await Stage.OpenAsync();

        // Four in ten go when somebody dies; nobody else goes anywhere.
        var result = await Simulator.RunAsync(
            stage.Audience(300) with
            {
                Habits =
                [
                    new HabitShare(ViewerHabit.Explorer, 60),
                    new HabitShare(ViewerHabit.LeavesAfterLoss, 40),
                ],
                LossLeaves = 1,
            }
        );
        var report = await stage.ReportAsync(simulated: true);

        result.Viewers.ShouldBe(300);
        report.Viewers.Count.ShouldBe(300);
        report.Headline.Beat.ShouldBe("storm");
        DropOff(report, "storm").ShouldBeInRange(0.3, 0.5);
        DropOff(report, "shore").ShouldBeLessThan(0.05);
        (await stage.ReportAsync(simulated: false)).Viewers.Count.ShouldBe(0);
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_audience_and_every_habit_takes_part()
    {
        await using var one = await Stage.OpenAsync();
        await using var two = await Stage.OpenAsync();

        var first = await Simulator.RunAsync(one.Audience(120));
        var again = await Simulator.RunAsync(two.Audience(120) with { Concurrency = 3 });
        var other = await Simulator.RunAsync(two.Audience(120) with { Seed = 99 });

        JsonSerializer.Serialize(again).ShouldBe(JsonSerializer.Serialize(first));
        JsonSerializer.Serialize(other).ShouldNotBe(JsonSerializer.Serialize(first));
        first.Habits.Length.ShouldBe(5);
        first.Finished.ShouldBeGreaterThan(0);
        first.Left.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_report_finds_the_truth_of_its_audience()
    {
        await using var stage = await Stage.OpenAsync();
        var choices = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["row_out"] = 3,
            ["stay"] = 1,
        }.ToImmutableDictionary(StringComparer.Ordinal);
        var usual = BeatTruth.Usual with { Leave = 0.05, Timeout = 0.3 };

        var result = await Simulator.RunAsync(
            stage.Audience(400) with
            {
                Truth = new AudienceTruth(
                    usual,
                    new Dictionary<string, BeatTruth>(StringComparer.Ordinal)
                    {
                        ["pier"] = usual with { Choices = choices },
                        ["storm"] = usual with { Leave = 0.35 },
                    }.ToImmutableDictionary(StringComparer.Ordinal)
                ),
            }
        );
        var report = await stage.ReportAsync(simulated: true);

        result.Habits.ShouldBeEmpty();
        (result.Finished + result.Left).ShouldBe(400);
        Beat("pier").DropOff!.ShouldHold(0.05);
        Beat("storm").DropOff!.ShouldHold(0.35);
        Beat("pier").Choices.Single(choice => choice.Id == "row_out").Share.ShouldHold(0.75);
        Beat("home").Timeouts!.ShouldHold(0.3);
        Beat("storm").Timeouts!.Count.ShouldBe(0);

        BeatReport Beat(string id) => report.Beats.Single(one => one.Id == id);
    }

    private static double DropOff(StoryReport report, string beat) =>
        report.Beats.Single(one => one.Id == beat).DropOff!.Value!.Value;

    /// <summary>A real server with the planted story, on a free port.</summary>
    private sealed class Stage(DramaServer server, string folder) : IAsyncDisposable
    {
        public static async Task<Stage> OpenAsync()
        {
            var folder = Directory.CreateTempSubdirectory("drama").FullName;
            var script = Path.Combine(folder, "planted.ink");
            await File.WriteAllTextAsync(script, Script);
            var server = DramaServer.Create(
                new DramaServerOptions
                {
                    Stories = StorySources.Load([script]),
                    Urls = "http://127.0.0.1:0",
                    DataFolder = Path.Combine(folder, "data"),
                    LogToConsole = false,
                }
            );
            await server.StartAsync();
            return new Stage(server, folder);
        }

        public SimulationOptions Audience(int viewers) =>
            new()
            {
                Server = new Uri(server.Addresses.First()),
                Story = "planted",
                Viewers = viewers,
            };

        public async Task<StoryReport> ReportAsync(bool simulated)
        {
            using var platform = Platforms.Open(server.Addresses.First(), key: null);
            return await platform.GetAsync<StoryReport>(
                $"api/stories/planted/report?simulated={(simulated ? "true" : "false")}",
                CancellationToken.None
            );
        }

        public async ValueTask DisposeAsync()
        {
            await server.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
