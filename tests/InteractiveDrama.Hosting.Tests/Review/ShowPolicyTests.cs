using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Review;

/// <summary>What viewers see of published takes, under each policy.</summary>
public sealed class ShowPolicyTests
{
    [Fact]
    public async Task On_loopback_a_take_is_seen_at_once_and_says_that_nobody_has_reviewed_it()
    {
        await using var drama = await ReviewedPier.StartAsync(policy: null);
        var drawn = await ReviewedPier.SeenAsync(drama);
        await ReviewedPier.AddAsync(drama, "take_a");
        var fresh = await ReviewedPier.SeenAsync(drama);
        await ReviewedPier.WriteAsync(drama, ReviewVerb.Approve, "take_a", "any");
        await ReviewedPier.LookAsync(drama);
        var approved = await ReviewedPier.SeenAsync(drama);

        (drawn.Take, drawn.Reviewed).ShouldBe((null, null));
        (fresh.Take, fresh.Reviewed).ShouldBe(("take_a", false));
        (approved.Take, approved.Reviewed).ShouldBe(("take_a", true));
    }

    [Fact]
    public async Task Under_gates_a_take_is_seen_when_the_last_was_passed_and_whoever_waits_is_told()
    {
        await using var drama = await ReviewedPier.StartAsync(
            "gated",
            "{ gates: { creative: [all], legal: [undisclosed] } }"
        );
        await ReviewedPier.AddAsync(drama, "take_a");
        await using var client = drama.Client();
        var ready = new TaskCompletionSource<ShotReadyView>();
        client.ShotReady += (_, told) => ready.TrySetResult(told.Ready);
        var start = await client.StartAsync(
            new StartRequest { CommandId = DramaClient.NewId(), Story = "story" }
        );

        await ReviewedPier.WriteAsync(drama, ReviewVerb.Approve, "take_a", "creative");
        await ReviewedPier.LookAsync(drama);
        var half = await ReviewedPier.SeenAsync(drama);
        await ReviewedPier.WriteAsync(drama, ReviewVerb.Approve, "take_a", "legal");
        var told = await ready.Task.WaitAsync(TimeSpan.FromMinutes(1));

        start.Beat!.Shots[0].Take.ShouldBeNull();
        half.Take.ShouldBeNull();
        (told.Shot.Take, told.Shot.Reviewed).ShouldBe(("take_a", true));
    }

    [Fact]
    public async Task A_class_that_is_live_is_seen_before_its_review()
    {
        await using var drama = await ReviewedPier.StartAsync("gated", "{ live: [tolerant] }");
        await ReviewedPier.AddAsync(drama, "take_a");

        var shot = await ReviewedPier.SeenAsync(drama);

        (shot.Take, shot.Reviewed).ShouldBe(("take_a", false));
    }

    [Theory]
    [InlineData(ReviewVerb.Reject)]
    [InlineData(ReviewVerb.Withdraw)]
    [InlineData(ReviewVerb.Quarantine)]
    public async Task What_was_taken_back_elsewhere_is_gone_though_it_is_published(ReviewVerb verb)
    {
        await using var drama = await ReviewedPier.StartAsync("open");
        await ReviewedPier.AddAsync(drama, "take_a");
        (await ReviewedPier.SeenAsync(drama)).Take.ShouldBe("take_a");

        await ReviewedPier.WriteAsync(drama, verb, "take_a");

        await TestDrama.EventuallyAsync(
            () => ReviewedPier.SeenAsync(drama),
            shot => shot.Take is null
        );
        (
            await drama.Services.GetRequiredService<ITakes>().FindAsync("take_a")
        )!.IsPublished.ShouldBeTrue();
    }

    [Fact]
    public async Task A_failed_check_hides_a_take_until_somebody_overrules_it()
    {
        await using var drama = await ReviewedPier.StartAsync("open");
        await ReviewedPier.AddAsync(
            drama,
            "take_a",
            change: take =>
                take with
                {
                    Checks = [new TakeCheck("black", CheckVerdict.Failed, "It is black.")],
                }
        );
        var hidden = await ReviewedPier.SeenAsync(drama);
        await ReviewedPier.WriteAsync(drama, ReviewVerb.Approve, "take_a", "any");
        await ReviewedPier.LookAsync(drama);

        hidden.Take.ShouldBeNull();
        (await ReviewedPier.SeenAsync(drama)).Take.ShouldBe("take_a");
    }

    [Fact]
    public async Task With_releases_alone_the_released_take_is_seen_whatever_was_published_since()
    {
        await using var drama = await ReviewedPier.StartAsync(
            "approved-only",
            register: services => services.AddSingleton<IReleasedTakes>(new Released("take_a"))
        );
        await ReviewedPier.AddAsync(drama, "take_a");
        await ReviewedPier.AddAsync(drama, "take_b");
        await ReviewedPier.WriteAsync(drama, ReviewVerb.Approve, "take_b", "any");
        await ReviewedPier.LookAsync(drama);

        (await ReviewedPier.SeenAsync(drama)).Take.ShouldBe("take_a");
        await ReviewedPier.WriteAsync(drama, ReviewVerb.Withdraw, "take_a");
        await ReviewedPier.LookAsync(drama);
        (await ReviewedPier.SeenAsync(drama)).Take.ShouldBeNull();
    }

    [Fact]
    public async Task A_story_asks_for_more_than_its_host_and_never_for_less()
    {
        await using var strict = await ReviewedPier.StartAsync("open", "{ policy: gated }");
        await using var free = await ReviewedPier.StartAsync("gated", "{ policy: open }");
        await ReviewedPier.AddAsync(strict, "take_a");
        await ReviewedPier.AddAsync(free, "take_a");

        (await ReviewedPier.SeenAsync(strict)).Take.ShouldBeNull();
        (await ReviewedPier.SeenAsync(free)).Take.ShouldBeNull();
    }

    [Fact]
    public async Task A_policy_that_is_none_stops_the_host_with_a_sentence()
    {
        var refused = await Should.ThrowAsync<OptionsValidationException>(() =>
            ReviewedPier.StartAsync("closed")
        );

        refused.Message.ShouldContain("open, gated or approved-only");
    }

    private sealed class Released(string one) : IReleasedTakes
    {
        public bool Holds(string story, string take) => take == one;
    }
}
