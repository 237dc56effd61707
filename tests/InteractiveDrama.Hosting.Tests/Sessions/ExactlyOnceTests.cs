using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Sessions;

public sealed class ExactlyOnceTests
{
    [Fact]
    public async Task The_same_start_command_opens_one_session_and_gives_the_same_key()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        var request = Start();
        await using var one = drama.Client();
        await using var two = drama.Client();

        var first = await one.StartAsync(request);
        var again = await two.StartAsync(request);

        again.Session.ShouldBe(first.Session);
        again.ResumeKey.ShouldBe(first.ResumeKey);
        first.ResumeKey!.Length.ShouldBe(32);
    }

    [Fact]
    public async Task The_same_choose_command_makes_one_turn()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        var choose = Choose(start, "wait");

        var first = await client.SendAsync(choose);
        var again = await client.SendAsync(choose);

        first.Turn.ShouldBe(1);
        again.Turn.ShouldBe(1);
        again.Beat!.Lines[0].Text.ShouldBe("She came after all.");
        again.Beat.Lines[0].Text.ShouldBe(first.Beat!.Lines[0].Text);
        var now = await client.ResumeAsync(start.Session!, start.ResumeKey!);
        now.Turn.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_command_keeps_its_answer_after_later_turns()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        var choose = Choose(start, "wait");
        await client.SendAsync(choose);
        await client.ResumeAsync(start.Session!, start.ResumeKey!);
        await client.ChooseAsync("go_in");

        var again = await client.SendAsync(choose);

        again.Turn.ShouldBe(1);
        again.Beat!.Id.ShouldBe("shed");
    }

    [Fact]
    public async Task Another_command_for_a_past_turn_is_stale_and_says_where_the_session_stands()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        await client.SendAsync(Choose(start, "wait"));

        var late = await client.SendAsync(Choose(start, "leave"));

        late.Error!.Code.ShouldBe(ErrorCodes.StaleTurn);
        late.Error.Current!.Turn.ShouldBe(1);
        late.Error.Current.Beat!.Lines[0].Text.ShouldBe("She came after all.");
    }

    [Fact]
    public async Task Many_copies_of_one_command_at_once_make_one_turn()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        var choose = Choose(start, "leave");

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => client.SendAsync(choose))
        );

        replies.ShouldAllBe(reply => reply.Turn == 1 && reply.Error == null);
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };

    private static ChooseRequest Choose(SessionReply at, string choice) =>
        new()
        {
            CommandId = DramaClient.NewId(),
            Session = at.Session!,
            Turn = at.Turn,
            ChoiceId = choice,
        };
}
