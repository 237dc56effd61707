using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Trails;

/// <summary>How much a viewer has seen, and where they stand to the episodes.</summary>
public sealed class SeenTests
{
    [Fact]
    public async Task A_known_viewer_has_seen_what_they_saw_in_any_session()
    {
        await using var drama = await TestDrama.StartAsync(TrailStory.Script, TokenKeys.Add);
        await using var phone = drama.Client("ada");
        await phone.StartAsync(TrailStory.Start());
        await phone.ChooseAsync("left");
        await phone.ChooseAsync("open");
        await using var other = drama.Client("eve");
        await other.StartAsync(TrailStory.Start());
        await using var tablet = drama.Client("ada");
        await tablet.StartAsync(TrailStory.Start());
        await tablet.ChooseAsync("right");

        var ada = await tablet.TrailAsync();

        ada.Seen!.Beats.ShouldBe(3);
        ada.Decisions.ShouldHaveSingleItem().WaysSeen.ShouldBe(2);
        Of(ada).ShouldBe([EpisodeState.Current, EpisodeState.Seen, EpisodeState.Locked]);
        // It began elsewhere: from here it cannot be started again.
        ada.Episodes.Select(one => one.CanRestart).ShouldBe([true, false, false]);
        (await other.TrailAsync()).Seen!.Beats.ShouldBe(1);
    }

    [Fact]
    public async Task Episodes_are_seen_current_next_and_locked()
    {
        await using var drama = await TestDrama.StartAsync(TrailStory.Script);
        await using var client = drama.Client();
        var start = await client.StartAsync(TrailStory.Start() with { Simulated = true });
        var first = await client.TrailAsync();
        await client.ChooseAsync("left");
        await client.ChooseAsync("open");
        var second = await client.TrailAsync();

        Of(first).ShouldBe([EpisodeState.Current, EpisodeState.Next, EpisodeState.Locked]);
        Of(second).ShouldBe([EpisodeState.Seen, EpisodeState.Current, EpisodeState.Locked]);
        second
            .Episodes.Select(one => (one.Number, one.Title, one.Gate))
            .ShouldBe([(1, "The Fork", null), (2, "The Wood", null), (3, "The Summit", "season")]);

        var again = await client.StartAsync(
            TrailStory.Start() with
            {
                Episode = second.Episodes.First(one => one.CanRestart).Id,
                From = new ForkPoint { Session = start.Session!, ResumeKey = start.ResumeKey },
                Simulated = true,
            }
        );
        again.Beat!.Choices.Select(choice => choice.Id).ShouldBe(["left", "right"]);
    }

    [Fact]
    public async Task An_episode_that_is_closed_again_is_locked_and_cannot_be_gone_back_to()
    {
        var open = true;
        await using var drama = await TestDrama.StartAsync(
            TrailStory.Script,
            _ => { },
            host => host.Services.AddSingleton<IEntitlements>(new Toll(() => open))
        );
        await using var client = drama.Client();
        await client.StartAsync(TrailStory.Start() with { Simulated = true });
        foreach (var choice in new[] { "left", "open", null, "climb", "back" })
        {
            await client.ChooseAsync(choice);
        }
        (await client.TrailAsync()).Decisions[^1].CanRewind.ShouldBeTrue();
        await client.RewindAsync(0);

        open = false;
        var trail = await client.TrailAsync();

        Of(trail).ShouldBe([EpisodeState.Current, EpisodeState.Seen, EpisodeState.Locked]);
        trail.Episodes[2].CanRestart.ShouldBeFalse();
        trail.Seen!.Endings.ShouldBe(1);
    }

    private static IEnumerable<EpisodeState> Of(TrailReply trail) =>
        trail.Episodes.Select(one => one.State);

    private sealed class Toll(Func<bool> open) : IEntitlements
    {
        public ValueTask<Entitlement> AskAsync(EntitlementQuestion question) =>
            ValueTask.FromResult(open() ? Entitlement.Open : Entitlement.Locked());
    }
}
