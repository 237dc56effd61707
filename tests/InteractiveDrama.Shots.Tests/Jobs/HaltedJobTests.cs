using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.TakingBack;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Jobs;

public sealed class HaltedJobTests
{
    private static readonly Halt All = new(null, null, DateTimeOffset.UnixEpoch, "mei", "Dispute.");

    private readonly Bench bench = new();
    private readonly MemoryHalts halts = new();
    private readonly MemoryReviewLog reviews;

    public HaltedJobTests() => reviews = new MemoryReviewLog(bench.Takes);

    [Fact]
    public async Task What_was_reserved_before_a_halt_is_not_sent_after_it()
    {
        var studio = new ScriptedProvider();
        // The journal of this bench knows of no halt: it was called between the reservation and the submit.
        await halts.HaltAsync(All);

        var outcome = await Runner().RunAsync(bench.Order(), studio);

        outcome.ShouldBeOfType<JobOutcome.Halted>().Halt.ShouldBe(All);
        studio.Submits.ShouldBe(0);
        (await bench.Journal.OpenAsync()).ShouldBeEmpty();
        (await bench.Journal.SpendingAsync("story")).ShouldBe(new Spending(0, 0));
    }

    [Fact]
    public async Task A_halt_of_another_story_or_provider_stops_nothing_here()
    {
        var studio = new ScriptedProvider();
        await halts.HaltAsync(All with { Story = "other" });
        await halts.HaltAsync(All with { Provider = "other" });

        (await Runner().RunAsync(bench.Order(), studio)).ShouldBeOfType<JobOutcome.Made>();
    }

    [Fact]
    public async Task What_is_drawn_by_rule_is_drawn_under_a_halt_and_shown()
    {
        var drawing = new ScriptedProvider
        {
            Price = 0,
            Capabilities = new() { Makes = [MediaKind.Video], IsGenerative = false },
        };
        await halts.HaltAsync(All);

        (await Runner().RunAsync(bench.Order(), drawing)).ShouldBeOfType<JobOutcome.Made>();

        (await bench.Takes.ListAsync("story")).ShouldHaveSingleItem().IsPublished.ShouldBeTrue();
        (await reviews.ReadAsync(null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_arrives_under_a_halt_is_kept_and_shown_to_nobody()
    {
        var studio = new ScriptedProvider().Then(() =>
        {
            halts.HaltAsync(All).IsCompletedSuccessfully.ShouldBeTrue();
            return new JobState.Succeeded(0.8m);
        });

        var made = (
            await Runner().RunAsync(bench.Order(), studio)
        ).ShouldBeOfType<JobOutcome.Made>();

        (await bench.Takes.ListAsync("story")).ShouldHaveSingleItem().IsPublished.ShouldBeFalse();
        (await bench.Journal.SpendingAsync("story")).ShouldBe(new Spending(0, 0.8m));
        var entry = (await reviews.ReadAsync("story")).ShouldHaveSingleItem();
        (entry.Verb, entry.Take, entry.Who).ShouldBe(
            (ReviewVerb.Quarantine, made.Take.Id, "drama")
        );
        entry.Reason.ShouldBe("It arrived while halted by mei: Dispute.");
    }

    [Fact]
    public async Task A_job_that_is_stopped_after_a_restart_is_cancelled_at_its_provider()
    {
        var studio = new ScriptedProvider();
        await bench.Journal.ReserveAsync(Job(studio), bench.Limits);
        await bench.Journal.AdvanceAsync(
            "0199a7c2-6f0e-7c3b-9d55-3a1f0c9e2b11",
            JobPhase.Submitted,
            "job"
        );
        studio.Then(() => new JobState.Cancelled(0));
        var open = (await bench.Journal.OpenAsync()).ShouldHaveSingleItem();

        var outcome = await Runner()
            .ResumeAsync(open, studio, "9:16", true, default, new CancellationToken(true));

        outcome.ShouldBeOfType<JobOutcome.Cancelled>();
        studio.Cancels.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_brought_back_by_asking_again()
    {
        var studio = new ScriptedProvider();
        await Runner().RunAsync(bench.Order(), studio);
        await Runner().RunAsync(bench.Order(subject: "shot_2"), studio);
        var withdrawals = new Withdrawals(bench.Takes, reviews, bench.Time);

        var gone = await withdrawals.WithdrawAsync(
            await withdrawals.FindAsync("shot_1", "story"),
            "mei",
            "It shows a real person."
        );
        var again = await Runner().RunAsync(bench.Order(), studio);

        // Both are made of the same bytes, so the other went with it.
        (gone.Takes.Length, gone.Equal.ShouldHaveSingleItem().Subject).ShouldBe((1, "shot_2"));
        (await bench.Takes.ListAsync("story")).ShouldAllBe(kept => !kept.IsPublished);
        again
            .ShouldBeOfType<JobOutcome.Refused>()
            .Message.ShouldContain("withdrawn: ask with other words or another seed");
        studio.Submits.ShouldBe(1);
    }

    [Fact]
    public async Task A_withdrawal_that_was_a_mistake_is_undone_once_and_whole()
    {
        var studio = new ScriptedProvider();
        await Runner().RunAsync(bench.Order(), studio);
        var withdrawals = new Withdrawals(bench.Takes, reviews, bench.Time);
        var named = await withdrawals.FindAsync("shot_1", null);
        await withdrawals.WithdrawAsync(named, "mei", "A mistake.");
        await withdrawals.WithdrawAsync(named, "jun", "Again.");
        var file = named[0].Take.Files[0].Sha256;
        (await reviews.IsSealedAsync(file)).ShouldBeTrue();

        var back = await withdrawals.RestoreAsync(named, "mei", "Wrong take.");
        var nothing = await withdrawals.RestoreAsync(named, "mei", "Wrong take.");

        back.Takes.ShouldHaveSingleItem();
        nothing.All.ShouldBeEmpty();
        (await reviews.IsSealedAsync(file)).ShouldBeFalse();
        (await reviews.ReadAsync(null))
            .Select(entry => entry.Verb)
            .ShouldBe([ReviewVerb.Withdraw, ReviewVerb.Restore]);
    }

    private JobRunner Runner() =>
        new(
            bench.Journal,
            bench.Takes,
            bench.Media,
            new PlainFinisher(bench.Media),
            new JobOptions(),
            bench.Time,
            new JobGuards(Reviews: reviews, Halts: halts)
        );

    private ShotJob Job(ScriptedProvider studio)
    {
        var order = bench.Order();
        return new ShotJob
        {
            Id = "0199a7c2-6f0e-7c3b-9d55-3a1f0c9e2b11",
            Draft = order.Draft(
                "0199a7c2-6f0e-7c3b-9d55-3a1f0c9e2b11",
                studio,
                "USD",
                bench.Time.GetUtcNow()
            ),
            Reserved = 1,
            ReservedAt = bench.Time.GetUtcNow(),
        };
    }
}
