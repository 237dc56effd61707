using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Sessions;

public sealed class RefusalTests
{
    [Fact]
    public async Task A_session_id_with_a_wrong_key_opens_nothing()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var owner = drama.Client();
        await using var other = drama.Client();
        var start = await owner.StartAsync(Start());

        foreach (var key in new[] { new string('0', 32), "", "not hex at all, not hex at all!!" })
        {
            var refused = await Should.ThrowAsync<DramaException>(() =>
                other.ResumeAsync(start.Session!, key)
            );
            refused.Code.ShouldBe(ErrorCodes.NotFound);
        }
        var choose = await other.SendAsync(
            new ChooseRequest
            {
                CommandId = DramaClient.NewId(),
                Session = start.Session!,
                Turn = 0,
                ChoiceId = "wait",
            }
        );
        choose.Error!.Code.ShouldBe(ErrorCodes.NotFound);
        (await owner.ChooseAsync("wait")).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task A_story_that_fails_keeps_the_session_at_its_last_good_beat()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Trap);
        await using var client = drama.Client();
        await client.StartAsync(Start());

        var refused = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("left"));

        refused.Code.ShouldBe(ErrorCodes.StoryError);
        var next = await client.ChooseAsync("right");
        next.Turn.ShouldBe(1);
        next.Beat!.Lines[0].Text.ShouldBe("Daylight.");
        next.Beat.Ending.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("nowhere", null, ErrorCodes.UnknownStory)]
    [InlineData("story", "no_such_episode", ErrorCodes.UnknownEpisode)]
    public async Task What_is_not_there_is_refused_by_name(
        string story,
        string? episode,
        string code
    )
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();

        var refused = await Should.ThrowAsync<DramaException>(() =>
            client.StartAsync(Start() with { Story = story, Episode = episode })
        );

        refused.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_command_without_a_uuid_and_a_choice_not_offered_are_refused()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());

        var unnamed = await client.SendAsync(
            new ChooseRequest
            {
                CommandId = "1",
                Session = start.Session!,
                Turn = 0,
                ChoiceId = "wait",
            }
        );
        var unknown = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("swim"));

        unnamed.Error!.Code.ShouldBe(ErrorCodes.InvalidRequest);
        unknown.Code.ShouldBe(ErrorCodes.UnknownChoice);
    }

    [Fact]
    public async Task Too_many_commands_at_once_are_refused_with_a_time_to_wait()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        await using var drama = await TestDrama.StartAsync(
            Scripts.Pier,
            folder,
            configure: options => options.Limits.CallBurst = 3
        );
        await using var client = drama.Client();
        await client.StartAsync(Start());
        await client.ReportAsync(PlayerEventKind.ShotShown);
        await client.ReportAsync(PlayerEventKind.ShotShown);

        var refused = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("wait"));
        refused.Code.ShouldBe(ErrorCodes.RateLimited);
        drama.Time.Advance(TimeSpan.FromSeconds(refused.Error.RetryAfter!.Value));

        (await client.ChooseAsync("wait")).Turn.ShouldBe(1);
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
