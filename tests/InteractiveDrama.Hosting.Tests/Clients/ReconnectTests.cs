using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Clients;

public sealed class ReconnectTests
{
    public static TheoryData<WireFormat> Formats => [.. Enum.GetValues<WireFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_choice_whose_answer_is_lost_goes_out_again_and_counts_once(
        WireFormat format
    )
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var line = new FrailLine(drama.Address);
        await using var client = Client(line, format);
        await client.StartAsync(Start());
        line.CutAtNextAnswer();

        var taken = await client.ChooseAsync("wait");

        taken.Turn.ShouldBe(1);
        line.Connections.ShouldBe(2);
        (await client.ChooseAsync("go_in")).Turn.ShouldBe(2);
    }

    [Fact]
    public async Task A_start_whose_answer_is_lost_opens_one_session()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var line = new FrailLine(drama.Address);
        await using var client = Client(line);
        await using var other = drama.Client();
        await client.StartAsync(Start());
        var request = Start();
        line.CutAtNextAnswer();

        var start = await client.StartAsync(request);

        (await other.StartAsync(request)).Session.ShouldBe(start.Session);
        start.ResumeKey.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_client_that_waits_comes_back_by_itself_at_the_beat_it_knows()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var line = new FrailLine(drama.Address);
        await using var client = Client(line);
        var states = new States(client);
        var back = new TaskCompletionSource<SessionReply>();
        client.Resumed += (_, here) => back.TrySetResult(here.Reply);
        await client.StartAsync(Start());

        line.Cut();

        (await Soon(back.Task)).Turn.ShouldBe(0);
        await states.UntilAsync(ConnectionState.Online, times: 2);
        states.Seen.ShouldBe([
            ConnectionState.Connecting,
            ConnectionState.Online,
            ConnectionState.Lost,
            ConnectionState.Online,
        ]);
    }

    [Fact]
    public async Task What_it_missed_meanwhile_is_told()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var line = new FrailLine(drama.Address);
        await using var client = Client(line);
        var told = new Watcher(client);
        await client.StartAsync(Start());
        line.Break();
        await drama.PublishAsync(Scripts.Pier.Replace("ferry", "boat", StringComparison.Ordinal));

        line.Repair();

        var missed = await told.NextAsync();
        missed.Turn.ShouldBe(1);
        missed.Beat!.Lines[0].Text.ShouldBe("The last boat leaves in an hour.");
        (await client.ChooseAsync("wait")).Turn.ShouldBe(2);
    }

    [Fact]
    public async Task Pushes_arrive_on_the_new_connection()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var line = new FrailLine(drama.Address);
        await using var client = Client(line);
        var told = new Watcher(client);
        var back = new TaskCompletionSource();
        client.Resumed += (_, _) => back.TrySetResult();
        await client.StartAsync(Start());
        line.Cut();
        await Soon(back.Task);

        await drama.PublishAsync(Scripts.Pier.Replace("ferry", "boat", StringComparison.Ordinal));

        (await told.NextAsync()).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task The_language_chosen_stays_on_the_next_connection()
    {
        const string Pseudo = "en-x-pseudo";
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var line = new FrailLine(drama.Address);
        await using var client = Client(line);
        var back = new TaskCompletionSource<SessionReply>();
        client.Resumed += (_, here) => back.TrySetResult(here.Reply);
        var start = await client.StartAsync(Start());

        var pseudo = await client.SetLocaleAsync(Pseudo);
        line.Cut();

        pseudo.Turn.ShouldBe(0);
        pseudo.Beat!.Lines[0].Text.ShouldNotBe(start.Beat!.Lines[0].Text);
        (await Soon(back.Task)).Beat!.Lines[0].Text.ShouldBe(pseudo.Beat.Lines[0].Text);
    }

    [Fact]
    public async Task A_command_waits_for_a_server_that_was_reached_before_and_a_caller_may_give_up()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var line = new FrailLine(drama.Address);
        await using var client = Client(line);
        await client.StartAsync(Start());
        line.Break();
        using var enough = new CancellationTokenSource();
        var impatient = client.ChooseAsync("leave", cancellation: enough.Token);
        var patient = client.ChooseAsync("wait");

        await enough.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(impatient);
        line.Repair();
        (await Soon(patient)).Beat!.Lines[0].Text.ShouldBe("She came after all.");
    }

    [Fact]
    public async Task A_server_that_never_answered_is_said_in_a_sentence()
    {
        var asked = 0;
        await using var client = new DramaClient(
            new DramaClientOptions
            {
                Server = new Uri("http://127.0.0.1:1"),
                FirstPause = TimeSpan.Zero,
                Token = _ => ValueTask.FromResult($"{Interlocked.Increment(ref asked)}"),
            }
        );

        var refused = await Should.ThrowAsync<DramaException>(() => client.StartAsync(Start()));

        refused.Code.ShouldBe(ClientErrorCodes.Unreachable);
        refused.Message.ShouldBe(
            "The server at http://127.0.0.1:1/ cannot be reached: Connection refused. Check its address and that it runs."
        );
        asked.ShouldBe(5);
        client.Connection.ShouldBe(ConnectionState.Idle);
    }

    [Fact]
    public async Task A_command_its_server_cannot_bear_is_not_sent_for_ever()
    {
        await using var drama = await TestDrama.StartAsync(options =>
            options.Limits.MessageBytes = 2_048
        );
        await using var client = new DramaClient(
            new DramaClientOptions
            {
                Server = drama.Address,
                Attempts = 2,
                FirstPause = TimeSpan.Zero,
            }
        );

        var refused = await Should.ThrowAsync<DramaException>(() =>
            client.StartAsync(Start() with { Locale = new string('x', 3_000) })
        );

        refused.Code.ShouldBe(ClientErrorCodes.Unreachable);
        (await client.StartAsync(Start())).Turn.ShouldBe(0);
    }

    private static DramaClient Client(FrailLine line, WireFormat format = WireFormat.Json) =>
        new(
            new DramaClientOptions
            {
                Server = line.Address,
                Format = format,
                FirstPause = TimeSpan.FromMilliseconds(10),
            }
        );

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };

    private static Task<T> Soon<T>(Task<T> task) => task.WaitAsync(TimeSpan.FromSeconds(20));

    private static Task Soon(Task task) => task.WaitAsync(TimeSpan.FromSeconds(20));
}
