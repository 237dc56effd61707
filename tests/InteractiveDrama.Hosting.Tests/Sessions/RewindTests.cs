using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Sessions;

public sealed class RewindTests
{
    private const string Roads = """
        -> one
        === one
        # episode: 1 The Fork
        A fork.
        * [Left] # id: left
          Left it is.
        * [Right] # id: right
          Right it is.
        - A gate. {RANDOM(1, 1000000)} steps.
        * [Open it] # id: open
          -> two
        * [Turn round] # id: round
          -> two
        === two
        # episode: 2 The Wood
        The wood.
        * [Rest] # id: rest
          # ending: asleep
          You sleep.
          -> END
        """;

    [Fact]
    public async Task A_viewer_goes_back_to_a_decision_and_on_another_way()
    {
        await using var drama = await TestDrama.StartAsync(Roads);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        await client.ChooseAsync("left");
        await client.ChooseAsync("open");

        var back = await client.RewindAsync(0);

        back.Turn.ShouldBe(3);
        back.Beat!.Id.ShouldBe(start.Beat!.Id);
        back.Beat.Choices.Select(choice => choice.Id).ShouldBe(["left", "right"]);
        var on = await client.ChooseAsync("right");
        on.Turn.ShouldBe(4);
        on.Beat!.Lines[0].Text.ShouldBe("Right it is.");
        var kept = await PlaythroughAsync(drama);
        kept.Turns.Select(turn => turn.BackTo).ShouldBe([null, null, null, 0, null]);
        kept.Turns[3].Mode.ShouldBe(ChoiceMode.Rewound);
        kept.Way().Select(turn => turn.Via).ShouldBe([null, "right"]);
    }

    [Fact]
    public async Task The_same_way_again_draws_the_same()
    {
        await using var drama = await TestDrama.StartAsync(Roads);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        var first = await client.ChooseAsync("left");
        await client.RewindAsync(0);

        var again = await client.ChooseAsync("left");

        again.Beat!.Lines.Select(line => line.Text).ShouldBe(first.Beat!.Lines.Select(l => l.Text));
    }

    [Fact]
    public async Task What_was_played_to_an_ending_counts_once()
    {
        await using var drama = await TestDrama.StartAsync(Roads);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        await client.ChooseAsync("left");
        await client.ChooseAsync("open");
        (await client.ChooseAsync("rest")).Beat!.Ending!.Id.ShouldBe("asleep");

        await client.RewindAsync(1);
        await client.ChooseAsync("round");

        var way = (await PlaythroughAsync(drama)).Way();
        way.Select(turn => turn.Via).ShouldBe([null, "left", "open", "rest"]);
        way[^1].Ending.ShouldBe("asleep");
    }

    [Fact]
    public async Task The_same_command_goes_back_once()
    {
        await using var drama = await TestDrama.StartAsync(Roads);
        await using var client = drama.Client();
        var session = (await client.StartAsync(Start())).Session!;
        await client.ChooseAsync("left");
        var command = new RewindRequest
        {
            CommandId = DramaClient.NewId(),
            Session = session,
            Turn = 1,
            ToTurn = 0,
        };

        var first = await client.SendAsync(command);
        var again = await client.SendAsync(command);
        var stale = await client.SendAsync(command with { CommandId = DramaClient.NewId() });

        first.Turn.ShouldBe(2);
        again.Turn.ShouldBe(2);
        stale.Error!.Code.ShouldBe(ErrorCodes.StaleTurn);
        (await PlaythroughAsync(drama)).Turns.Length.ShouldBe(3);
    }

    [Theory]
    [InlineData(RewindRule.None, 0, false)]
    [InlineData(RewindRule.EpisodeStart, 0, true)]
    [InlineData(RewindRule.EpisodeStart, 1, false)]
    [InlineData(RewindRule.EpisodeStart, 2, true)]
    [InlineData(RewindRule.AnyDecision, 1, true)]
    [InlineData(RewindRule.AnyDecision, 3, false)]
    [InlineData(RewindRule.AnyDecision, 9, false)]
    public async Task A_viewer_goes_back_as_far_as_the_story_lets_them(
        RewindRule rule,
        int toTurn,
        bool allowed
    )
    {
        await using var drama = await TestDrama.StartAsync(
            Roads,
            options => options.Stories[0] = With(options.Stories[0], rule)
        );
        await using var client = drama.Client();
        await client.StartAsync(Start());
        await client.ChooseAsync("left");
        await client.ChooseAsync("open");
        await client.ChooseAsync("rest");

        if (allowed)
        {
            (await client.RewindAsync(toTurn)).Turn.ShouldBe(4);
            return;
        }
        var refused = await Should.ThrowAsync<DramaException>(() => client.RewindAsync(toTurn));
        refused.Code.ShouldBe(ErrorCodes.RewindRefused);
        (await PlaythroughAsync(drama)).Turns.Length.ShouldBe(4);
    }

    [Fact]
    public async Task What_was_taken_back_cannot_be_gone_back_to()
    {
        await using var drama = await TestDrama.StartAsync(Roads);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        await client.ChooseAsync("left");
        await client.RewindAsync(0);
        await client.ChooseAsync("right");

        (await Should.ThrowAsync<DramaException>(() => client.RewindAsync(1))).Code.ShouldBe(
            ErrorCodes.RewindRefused
        );
        (await client.RewindAsync(0)).Beat!.Choices.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_way_back_over_a_new_version_goes_by_the_choices_that_were_taken()
    {
        await using var drama = await TestDrama.StartAsync(Roads);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        await client.ChooseAsync("left");
        await client.ChooseAsync("open");
        await drama.PublishAsync(
            Roads.Replace("A fork.", "A fork in the road.", StringComparison.Ordinal)
        );
        var here = await client.ResumeAsync(client.Session!, client.ResumeKey!);

        var back = await client.RewindAsync(1);

        back.Turn.ShouldBe(here.Turn + 1);
        back.Beat!.Choices.Select(choice => choice.Id).ShouldBe(["open", "round"]);
        (await client.ChooseAsync("round")).Beat!.Choices.Single().Id.ShouldBe("rest");
    }

    private static PublishedStory With(PublishedStory story, RewindRule rule)
    {
        var parts = story.Package.Parts;
        return new PublishedStory(
            story.Id,
            new StoryPackage(parts with { Settings = parts.Settings with { Rewind = rule } })
        );
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };

    private static async Task<Playthrough> PlaythroughAsync(TestDrama drama) =>
        await drama
            .Services.GetRequiredService<IPlaythroughs>()
            .ReadAsync("story", simulated: false)
            .SingleAsync();
}
