using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Client;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;
using InteractiveDrama.Server;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests;

/// <summary>A viewer of the server sees what a reader of the terminal does.</summary>
public sealed class ServedPlayTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly StoryPlayer player = new(
        StoryCompiler.Compile(Repository.Story("prompt-side")).Package!
    );
    private DramaServer? server;

    public async ValueTask InitializeAsync()
    {
        server = DramaServer.Create(
            new DramaServerOptions
            {
                Stories = [StorySources.Load(Repository.Story("prompt-side"))],
                Urls = "http://127.0.0.1:0",
                DataFolder = folder.Path,
                LogToConsole = false,
                Configure = drama => drama.Limits.CallsPerSecond = 10_000,
            }
        );
        await server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public void Scripted_play_equals_served_play()
    {
        var walks =
            from seed in Gen.Choose(0, int.MaxValue)
            from choices in Gen.Choose(0, 3).ArrayOf(20)
            select (seed, choices);
        Prop.ForAll(
                walks.ToArbitrary(),
                walk =>
                    Served(walk.seed, walk.choices)
                        .GetAwaiter()
                        .GetResult()
                        .ShouldBe(Scripted(walk.seed, walk.choices))
            )
            .Check(Cases.Of(15));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task A_server_that_cannot_listen_says_so_in_a_sentence(string urls)
    {
        // Without an address of its own, it asks for one that is taken.
        var run = await Run.Of(
            "serve",
            Repository.Story("prompt-side"),
            "--urls",
            urls.Length > 0 ? urls : server!.Addresses.First(),
            "--data",
            Path.Combine(folder.Path, "second")
        );
        run.Code.ShouldBe(ExitCodes.Environment);
        run.Said.ShouldContain("The server cannot listen at");
        run.Said.ShouldNotContain("   at ");
        run.Said.ShouldNotContain("Exception");
    }

    private List<string> Scripted(int seed, int[] choices)
    {
        var step = player.Start(null, seed);
        var seen = new List<string> { Show(step.Beat) };
        foreach (var choice in choices)
        {
            if (step.Beat.Choices.IsEmpty)
                break;
            step = player.Choose(
                step.Snapshot!,
                step.Beat.Choices[choice % step.Beat.Choices.Length].Id
            );
            seen.Add(Show(step.Beat));
        }

        return seen;
    }

    private async Task<List<string>> Served(int seed, int[] choices)
    {
        await using var client = new DramaClient(new Uri(server!.Addresses.First()));
        var reply = await client.StartAsync(
            new StartRequest
            {
                CommandId = DramaClient.NewId(),
                Story = "prompt-side",
                Simulated = true,
                Seed = seed,
            }
        );
        var seen = new List<string> { Show(reply.Beat!) };
        foreach (var choice in choices)
        {
            if (reply.Beat!.Choices.Count == 0)
                break;
            reply = await client.ChooseAsync(
                reply.Beat.Choices[choice % reply.Beat.Choices.Count].Id
            );
            seen.Add(Show(reply.Beat!));
        }

        return seen;
    }

    private static string Show(Beat beat) =>
        string.Join(
            '|',
            [
                beat.Id,
                beat.Ending ?? "",
                .. beat.Lines.Select(l => $"{l.Id} {l.Speaker} {l.Text}"),
                .. beat.Shots.Select(s => s.FirstLine.ToString(CultureInfo.InvariantCulture)),
                .. beat.Choices.Select(c => $"{c.Id} {c.Text}"),
            ]
        );

    private static string Show(BeatView beat) =>
        string.Join(
            '|',
            [
                beat.Id,
                beat.Ending?.Id ?? "",
                .. beat.Lines.Select(l => $"{l.Id} {l.Speaker?.Id} {l.Text}"),
                .. beat.Shots.Select(s => s.FirstLine.ToString(CultureInfo.InvariantCulture)),
                .. beat.Choices.Select(c => $"{c.Id} {c.Text}"),
            ]
        );
}
