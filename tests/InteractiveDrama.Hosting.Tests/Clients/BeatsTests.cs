using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Clients;

public sealed class BeatsTests
{
    [Fact]
    public async Task A_story_is_played_in_one_loop_to_its_ending()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        var seen = new List<string>();

        await foreach (var position in client.BeatsAsync())
        {
            seen.Add($"{position.Turn} {position.Beat!.Ending?.Id ?? position.Beat.Id}");
            if (position.Beat.Choices is [var first, ..])
            {
                await client.ChooseAsync(first.Id);
            }
        }

        seen.ShouldBe(["0 pier", "1 shed", "2 dawn"]);
    }

    [Fact]
    public async Task Answers_and_pushes_come_each_once_in_the_order_of_their_turns()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Chain);
        await using var client = drama.Client();
        var reading = ReadAsync(client);
        var told = new Watcher(client);
        await client.StartAsync(Start());
        await client.ChooseAsync("a1");
        await client.RewindAsync(0);
        drama.Time.Advance(TimeSpan.FromSeconds(30));
        await client.ReportAsync(PlayerEventKind.WindowOpened);
        drama.Time.Advance(TimeSpan.FromSeconds(10));
        (await told.NextAsync()).Turn.ShouldBe(3);
        // What a stale choice is told is no news after the push.
        await client.SetLocaleAsync("en");
        await client.ChooseAsync("a2");
        await client.ChooseAsync("a3");

        (await reading).ShouldBe([0, 1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task Where_a_refused_choice_finds_the_session_is_a_beat_too()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Chain);
        await using var phone = drama.Client();
        await using var tablet = drama.Client();
        var start = await phone.StartAsync(Start());
        await tablet.ResumeAsync(start.Session!, start.ResumeKey);
        await tablet.ChooseAsync("a1");
        await phone.TakeBackAsync();
        var reading = ReadAsync(phone);
        var late = await phone.SendAsync(
            new ChooseRequest
            {
                CommandId = DramaClient.NewId(),
                Session = start.Session!,
                Turn = 0,
                ChoiceId = "b1",
            }
        );
        late.Error!.Code.ShouldBe(ErrorCodes.StaleTurn);
        await phone.ChooseAsync("a2");
        await phone.ChooseAsync("a3");

        (await reading).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task It_ends_with_the_client()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        var client = drama.Client();
        await client.StartAsync(Start());
        var reading = ReadAsync(client);

        await client.DisposeAsync();

        (await reading).ShouldBe([0]);
    }

    [Fact]
    public async Task It_fails_when_the_session_goes_on_elsewhere_and_begins_again_after_taking_back()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var phone = drama.Client();
        await using var tablet = drama.Client();
        var start = await phone.StartAsync(Start());
        var reading = ReadAsync(phone);

        await tablet.ResumeAsync(start.Session!, start.ResumeKey);

        (await Should.ThrowAsync<DramaException>(reading)).Code.ShouldBe(ErrorCodes.Replaced);
        await tablet.ChooseAsync("wait");
        await phone.TakeBackAsync();
        reading = ReadAsync(phone);
        await phone.ChooseAsync("go_in");
        (await reading).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_reader_that_would_miss_beats_is_told_so()
    {
        await using var drama = await TestDrama.StartAsync(
            "-> a\n=== a\nOn.\n+ [On] # id: on\n  -> a"
        );
        await using var client = drama.Client();
        await client.StartAsync(Start());
        await using var reader = client.BeatsAsync().GetAsyncEnumerator();
        (await reader.MoveNextAsync()).ShouldBeTrue();
        for (var beat = 0; beat < 65; beat++)
        {
            await client.ChooseAsync("on");
        }

        var read = 0;
        var behind = await Should.ThrowAsync<DramaException>(async () =>
        {
            while (await reader.MoveNextAsync())
            {
                reader.Current.Turn.ShouldBe(++read);
            }
        });
        (behind.Code, read).ShouldBe((ClientErrorCodes.ReaderBehind, 64));
    }

    [Fact]
    public async Task A_reader_leaves_when_it_likes()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        using var enough = new CancellationTokenSource();
        var reading = ReadAsync(client, enough.Token);

        await enough.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(reading);
        (await client.ChooseAsync("wait")).Turn.ShouldBe(1);
    }

    /// <summary>Reads from now on, to the end; the turns.</summary>
    private static async Task<List<int>> ReadAsync(
        DramaClient client,
        CancellationToken cancellation = default
    )
    {
        var turns = new List<int>();
        await foreach (var position in client.BeatsAsync(cancellation))
        {
            turns.Add(position.Turn);
        }
        return turns;
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
