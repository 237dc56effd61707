using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Stories.Projects;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Trails;

/// <summary>The way a viewer has come, as they are told of it.</summary>
public sealed class TrailTests
{
    [Theory]
    [InlineData(WireFormat.Json)]
    [InlineData(WireFormat.MessagePack)]
    public async Task A_trail_tells_what_was_decided(WireFormat format)
    {
        await using var drama = await TestDrama.StartAsync(TrailStory.Script);
        await using var client = drama.Client(format);
        var start = await client.StartAsync(TrailStory.Start());
        await client.ChooseAsync("left");
        await client.ChooseAsync("open");

        var trail = await client.TrailAsync();

        trail.Session.ShouldBe(start.Session);
        trail.Turn.ShouldBe(2);
        trail.Decisions.Count.ShouldBe(2);
        var first = trail.Decisions[0];
        (first.Turn, first.Beat, first.Episode).ShouldBe((0, start.Beat!.Id, "one"));
        first.Line!.Text.ShouldBe("Which way?");
        first
            .Choices.Select(choice => (choice.Id, choice.Text, choice.Taken))
            .ShouldBe([("left", "Left", true), ("right", "Right", false)]);
        (first.How, first.WaysSeen, first.CanRewind).ShouldBe((DecidedHow.Active, 1, true));
        trail.Decisions[1].Choices.Single(choice => choice.Taken).Id.ShouldBe("open");
        // Two decisions, and the one that the story takes by itself.
        trail.Seen.ShouldBe(
            new SeenView
            {
                Beats = 3,
                BeatsTotal = 7,
                Endings = 0,
                EndingsTotal = 2,
            }
        );
    }

    [Fact]
    public async Task How_it_was_decided_is_told_apart()
    {
        await using var drama = await TestDrama.StartAsync(TrailStory.Script);
        await using var client = drama.Client();
        await client.StartAsync(TrailStory.Start() with { Simulated = true });
        await client.ChooseAsync("left");
        await client.ChooseAsync(null);
        await client.ChooseAsync(null);

        var decisions = (await client.TrailAsync()).Decisions;

        decisions
            .Select(one => one.How)
            .ShouldBe([DecidedHow.Active, DecidedHow.TimeoutDefault, DecidedHow.Auto]);
        decisions[1].Choices.Single(choice => choice.Taken).Id.ShouldBe("open");
        // What the story took by itself was offered to nobody.
        decisions[2].Choices.ShouldBeEmpty();
        decisions[2].WaysSeen.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_taken_back_is_off_the_way_and_stays_seen()
    {
        await using var drama = await TestDrama.StartAsync(TrailStory.Script);
        await using var client = drama.Client();
        await client.StartAsync(TrailStory.Start());
        await client.ChooseAsync("left");
        await client.ChooseAsync("open");
        var before = (await client.TrailAsync()).Seen;

        await client.RewindAsync(0);
        (await client.TrailAsync()).Decisions.ShouldBeEmpty();
        await client.ChooseAsync("right");

        var trail = await client.TrailAsync();
        var only = trail.Decisions.ShouldHaveSingleItem();
        only.Turn.ShouldBe(3);
        only.Choices.Single(choice => choice.Taken).Id.ShouldBe("right");
        only.WaysSeen.ShouldBe(2);
        trail.Seen.ShouldBe(before);
    }

    [Fact]
    public async Task The_way_to_a_decision_gone_back_to_is_as_it_was()
    {
        await using var drama = await TestDrama.StartAsync(TrailStory.Script);
        await using var client = drama.Client();
        await client.StartAsync(TrailStory.Start());
        await client.ChooseAsync("left");
        await client.ChooseAsync("open");
        await client.RewindAsync(1);
        await client.ChooseAsync("round");

        var decisions = (await client.TrailAsync()).Decisions;

        decisions
            .Select(one => one.Choices.Single(choice => choice.Taken).Id)
            .ShouldBe(["left", "round"]);
        (await client.RewindAsync(decisions[1].Turn)).Beat!.Id.ShouldBe(decisions[1].Beat);
    }

    [Theory]
    [InlineData(RewindRule.None)]
    [InlineData(RewindRule.EpisodeStart)]
    [InlineData(RewindRule.AnyDecision)]
    public async Task Where_it_says_that_one_can_go_back_one_can(RewindRule rule)
    {
        await using var drama = await TestDrama.StartAsync(
            TrailStory.Script,
            TrailStory.Rewind(rule)
        );
        var allowed = new List<bool>();
        for (var i = 0; i < 4; i++)
        {
            await using var client = drama.Client();
            await client.StartAsync(TrailStory.Start() with { Simulated = true });
            foreach (var choice in new[] { "left", "open", null, "rest" })
            {
                await client.ChooseAsync(choice);
            }
            var decision = (await client.TrailAsync()).Decisions[i];
            allowed.Add(decision.CanRewind);
            if (decision.CanRewind)
            {
                (await client.RewindAsync(decision.Turn)).Turn.ShouldBe(5);
                continue;
            }
            (
                await Should.ThrowAsync<DramaException>(() => client.RewindAsync(decision.Turn))
            ).Code.ShouldBe(ErrorCodes.RewindRefused);
        }
        allowed.ShouldBe(
            rule switch
            {
                RewindRule.None => [false, false, false, false],
                RewindRule.EpisodeStart => [true, false, true, false],
                _ => [true, true, true, true],
            }
        );
    }

    [Fact]
    public async Task A_trail_is_told_in_the_viewers_language()
    {
        await using var drama = await TestDrama.StartAsync(TrailStory.Script);
        await using var client = drama.Client();
        await client.StartAsync(TrailStory.Start() with { Locale = "en-x-pseudo" });
        await client.ChooseAsync("left");

        var trail = await client.TrailAsync();

        trail.Decisions[0].Line!.Text.ShouldStartWith("[");
        trail.Decisions[0].Choices.ShouldAllBe(choice => choice.Text.StartsWith('['));
        trail.Episodes.ShouldAllBe(episode => episode.Title.StartsWith('['));
    }

    [Fact]
    public async Task Of_a_very_long_way_the_end_is_told()
    {
        await using var drama = await TestDrama.StartAsync(
            """
            -> wheel
            === wheel
            Round it goes.
            + [Again] # id: again
              -> wheel
            """
        );
        await using var client = drama.Client();
        await client.StartAsync(TrailStory.Start());
        for (var i = 0; i < 103; i++)
        {
            await client.ChooseAsync("again");
        }

        var decisions = (await client.TrailAsync()).Decisions;

        decisions.Select(one => one.Turn).ShouldBe(Enumerable.Range(3, 100));
    }

    [Fact]
    public async Task A_trail_is_its_viewers_alone()
    {
        await using var drama = await TestDrama.StartAsync(TrailStory.Script);
        await using var owner = drama.Client();
        var start = await owner.StartAsync(TrailStory.Start());
        using var other = await RawHub.ConnectAsync(drama.Address);
        await other.CallAsync("1", DramaHub.Trail, new TrailRequest { Session = start.Session! });

        var answer = (await other.ResultAsync("1"))!.Value;

        answer.GetProperty("error").GetProperty("code").GetString().ShouldBe(ErrorCodes.NotFound);
        answer.GetProperty("decisions").GetArrayLength().ShouldBe(0);
        answer.TryGetProperty("seen", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Asking_too_often_is_refused_like_every_command()
    {
        await using var drama = await TestDrama.StartAsync(
            TrailStory.Script,
            options => options.Limits.CallBurst = 2
        );
        await using var client = drama.Client();
        await client.StartAsync(TrailStory.Start());
        await client.TrailAsync();

        var refused = await Should.ThrowAsync<DramaException>(() => client.TrailAsync());

        refused.Code.ShouldBe(ErrorCodes.RateLimited);
    }
}
