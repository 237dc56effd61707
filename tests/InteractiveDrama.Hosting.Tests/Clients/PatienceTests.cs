using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Clients;

public sealed class PatienceTests
{
    [Fact]
    public async Task A_refusal_that_passes_is_waited_out_as_long_as_it_asks()
    {
        await using var drama = await TestDrama.StartAsync(options =>
            (options.Limits.CallBurst, options.Limits.CallsPerSecond) = (2, 1)
        );
        await using var client = Client(drama);
        await client.StartAsync(Start());
        await client.ChooseAsync("wait");

        var going = client.ChooseAsync("go_in");

        await PassAsync(drama, going);
        (await going).Beat!.Ending!.Id.ShouldBe("dawn");
    }

    [Fact]
    public async Task A_window_that_is_still_open_is_waited_for_so_often_and_no_more()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = Client(drama);
        await client.StartAsync(Start());
        await client.ChooseAsync("wait");

        // This decision has no window: its time-out never comes.
        var going = client.ChooseAsync(null);

        await PassAsync(drama, going);
        (await Should.ThrowAsync<DramaException>(going)).Code.ShouldBe(ErrorCodes.WindowOpen);
    }

    [Fact]
    public async Task Of_many_choices_of_one_turn_made_at_once_one_counts()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Chain);
        await using var client = drama.Client();
        await client.StartAsync(Start());

        var made = Enumerable.Range(0, 16).Select(_ => Task.Run(() => TryAsync(client))).ToList();
        var codes = await Task.WhenAll(made);

        codes.Count(code => code is null).ShouldBe(1);
        codes.Where(code => code is not null).ShouldAllBe(code => code == ErrorCodes.StaleTurn);
        client.Turn.ShouldBe(1);
    }

    [Fact]
    public async Task What_waits_ends_with_the_client_and_nothing_of_it_stays()
    {
        await using var drama = await TestDrama.StartAsync(options =>
            (options.Limits.CallBurst, options.Limits.CallsPerSecond) = (1, 1)
        );
        using var meters = new Meters(drama.MeterScope);
        var client = Client(drama);
        await client.StartAsync(Start());
        var waiting = new[] { client.ChooseAsync("wait"), client.ChooseAsync("leave") };

        await client.DisposeAsync();
        await client.DisposeAsync();

        foreach (var one in waiting)
        {
            await Should.ThrowAsync<ObjectDisposedException>(one);
        }
        await Should.ThrowAsync<ObjectDisposedException>(() => client.ChooseAsync("wait"));
        client.Connection.ShouldBe(ConnectionState.Idle);
        await TestDrama.UntilAsync(() => meters.Gauge("interactive_drama.connections") == 0);
    }

    [Fact]
    public async Task A_viewer_who_is_not_taken_is_not_tried_again_until_the_next_command()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        var asked = 0;
        await using var client = new DramaClient(
            new DramaClientOptions
            {
                Server = drama.Address,
                Token = _ =>
                    ValueTask.FromResult(
                        Interlocked.Increment(ref asked) == 1 ? "nonsense" : drama.Token("ada")
                    ),
            }
        );
        var states = new States(client);

        var refused = await Should.ThrowAsync<DramaException>(() => client.StartAsync(Start()));

        refused.Code.ShouldBe(ErrorCodes.Unauthorized);
        await states.UntilAsync(ConnectionState.Ended);
        asked.ShouldBe(1);
        (await client.StartAsync(Start())).Turn.ShouldBe(0);
    }

    [Fact]
    public async Task A_listener_that_fails_harms_nobody_else()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        client.ConnectionChanged += (_, _) => throw new InvalidOperationException("A listener.");

        (await client.StartAsync(Start())).Turn.ShouldBe(0);
    }

    private static DramaClient Client(TestDrama drama) =>
        new(new DramaClientOptions { Server = drama.Address, Time = drama.Time });

    /// <summary>Lets time pass until something is done.</summary>
    private static Task PassAsync(TestDrama drama, Task done) =>
        TestDrama.UntilAsync(() =>
        {
            drama.Time.Advance(TimeSpan.FromSeconds(0.25));
            return done.IsCompleted;
        });

    private static async Task<string?> TryAsync(DramaClient client)
    {
        var reply = await client.SendAsync(
            new ChooseRequest
            {
                CommandId = DramaClient.NewId(),
                Session = client.Session!,
                Turn = 0,
                ChoiceId = "a1",
            }
        );
        return reply.Error?.Code;
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
