using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Clock;

public sealed class AutoChoiceTests
{
    private const string Weather = """
        The sky decides.
        * [Rain] # id: rain # auto: 3
          It rains.
        * [Sun] # id: sun # auto
          The sun is out.
        * [Never asked] # id: never
          Nobody sees this.
        - -> END
        """;

    [Fact]
    public async Task A_story_that_asks_nothing_goes_on_when_its_lines_were_read()
    {
        await using var drama = await TestDrama.StartAsync(Weather);
        await using var client = drama.Client();
        var told = new Watcher(client);

        var start = await client.StartAsync(Start());

        start.Beat!.Auto.ShouldBeTrue();
        start.Beat.Choices.ShouldBeEmpty();
        start.Beat.Window.ShouldBeNull();
        drama.Time.Advance(TimeSpan.FromSeconds(30));
        var next = await told.NextAsync();
        next.Beat!.Lines[0].Text.ShouldBeOneOf("It rains.", "The sun is out.");
        var turn = (await TurnsAsync(drama))[1];
        turn.Mode.ShouldBe(ChoiceMode.Auto);
        turn.Via.ShouldBeOneOf("rain", "sun");
    }

    [Fact]
    public async Task A_player_that_has_shown_the_lines_goes_on_at_once_and_may_not_choose()
    {
        await using var drama = await TestDrama.StartAsync(Weather);
        await using var client = drama.Client();
        await client.StartAsync(Start());

        var refused = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("sun"));
        refused.Code.ShouldBe(ErrorCodes.UnknownChoice);
        var next = await client.ChooseAsync(null);

        next.Turn.ShouldBe(1);
        (await TurnsAsync(drama))[1].Mode.ShouldBe(ChoiceMode.Auto);
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };

    private static async Task<IReadOnlyList<PlaythroughTurn>> TurnsAsync(TestDrama drama)
    {
        var stored = drama.Services.GetRequiredService<IPlaythroughs>();
        return (await stored.ReadAsync("story", simulated: false).SingleAsync()).Turns;
    }
}
