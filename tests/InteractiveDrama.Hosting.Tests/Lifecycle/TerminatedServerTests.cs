using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Processes;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Lifecycle;

public sealed class TerminatedServerTests
{
    private const int Viewers = 20;

    private const string Script = """
        VAR steps = 0
        -> road
        === road
        Step {steps}.
        + [On] # id: on
          ~ steps = steps + 1
          -> road
        """;

    [Fact(SkipUnless = nameof(HasSignals), Skip = "There are no signals here.")]
    public async Task A_server_that_is_asked_to_stop_under_load_keeps_what_it_answered_and_answers_what_it_keeps()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var story = Path.Combine(folder, "road.ink");
        var data = Path.Combine(folder, "data");
        await File.WriteAllTextAsync(story, Script);
        Traveller[] travellers;
        await using (var server = await ServerProcess.StartAsync(story, data))
        {
            travellers = await Task.WhenAll(
                Enumerable.Range(0, Viewers).Select(_ => Traveller.StartAsync(server.Address))
            );
            var travelling = travellers.Select(traveller => traveller.TravelAsync()).ToArray();
            while (travellers.Sum(traveller => traveller.Acknowledged) < 400)
            {
                await Task.Yield();
            }

            (await server.TerminateAsync()).ShouldBe(0);
            await Task.WhenAll(travelling);
        }

        await using var again = await ServerProcess.StartAsync(story, data);
        foreach (var traveller in travellers)
        {
            await using var client = new DramaClient(again.Address);
            var back = await client.ResumeAsync(traveller.Session, traveller.Key);
            // Nothing was cut off between the disk and the answer: what is kept is what was answered.
            back.Turn.ShouldBe(traveller.Acknowledged);
            back.Beat!.Lines[0].Text.ShouldBe($"Step {back.Turn}.");
        }
        Directory.Delete(folder, recursive: true);
    }

    public static bool HasSignals => !OperatingSystem.IsWindows();

    /// <summary>A viewer who goes on until the server takes nothing more.</summary>
    private sealed class Traveller(DramaClient client, SessionReply start)
    {
        private volatile int acknowledged;

        public int Acknowledged => acknowledged;

        public string Session => start.Session!;

        public string Key => start.ResumeKey!;

        public static async Task<Traveller> StartAsync(Uri server)
        {
            var client = new DramaClient(
                new DramaClientOptions
                {
                    Server = server,
                    Attempts = 0,
                    Refusals = 0,
                }
            );
            return new Traveller(
                client,
                await client.StartAsync(
                    new StartRequest { CommandId = DramaClient.NewId(), Story = "road" }
                )
            );
        }

        public async Task TravelAsync()
        {
            await using var leaving = client;
            while (true)
            {
                try
                {
                    acknowledged = (await client.ChooseAsync("on")).Turn;
                }
                catch (DramaException e) when (e.Code == ErrorCodes.RateLimited)
                {
                    await Task.Yield();
                }
                catch (DramaException e) when (e.Code == ErrorCodes.ShuttingDown)
                {
                    e.Error.RetryAfter!.Value.ShouldBeGreaterThan(0);
                    return;
                }
                catch (DramaException e) when (e.Code == ClientErrorCodes.Unreachable)
                {
                    return;
                }
            }
        }
    }
}
