using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Storage.Specification.Review;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Jobs;

public sealed class JobRunnerTests
{
    private readonly Bench bench = new();

    [Fact]
    public async Task A_job_is_polled_until_it_is_done_and_becomes_a_take()
    {
        var studio = new ScriptedProvider().Then(
            () => new JobState.Running(null, HasBegun: false),
            () => new JobState.Running(0.5, HasBegun: true),
            () => throw new HttpRequestException("gone for a moment"),
            () => new JobState.Succeeded(0.8m)
        );

        var made = (
            await bench.Runner().RunAsync(bench.Order(), studio)
        ).ShouldBeOfType<JobOutcome.Made>();

        made.Billed.ShouldBe(0.8m);
        made.Take.Model.ShouldBe("model-1");
        made.Take.MadeBy.ShouldBe(MakerKind.Ai);
        made.Take.Seed.ShouldBe(7);
        made.Take.Files.Select(file => file.Role)
            .ShouldBe([MediaRole.Original, MediaRole.Rendition]);
        (await bench.Takes.ListAsync("story")).ShouldHaveSingleItem().IsPublished.ShouldBeTrue();
        (await bench.Journal.SpendingAsync("story")).ShouldBe(new Spending(0, 0.8m));
        studio.Polls.ShouldBe(4);
    }

    [Fact]
    public async Task What_an_equal_request_made_is_not_asked_for_again()
    {
        var studio = new ScriptedProvider();
        await bench.Runner().RunAsync(bench.Order(), studio);

        var again = await bench.Runner().RunAsync(bench.Order(), studio);
        var elsewhere = await bench.Runner().RunAsync(bench.Order(subject: "shot_2"), studio);

        again.ShouldBeOfType<JobOutcome.Made>().Billed.ShouldBe(0);
        elsewhere.ShouldBeOfType<JobOutcome.Made>().Take.Subject.ShouldBe("shot_2");
        studio.Submits.ShouldBe(1);
        (await bench.Takes.ListAsync("story")).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(ReviewVerb.Reject)]
    [InlineData(ReviewVerb.Withdraw)]
    public async Task What_was_taken_back_does_not_come_back_by_an_equal_request(ReviewVerb verb)
    {
        var studio = new ScriptedProvider();
        var made = (
            await bench.Runner().RunAsync(bench.Order(), studio)
        ).ShouldBeOfType<JobOutcome.Made>();
        await bench.Takes.WithdrawAsync(made.Take.Id);
        await bench.Reviews.AppendAsync(ReviewSamples.Entry(verb, made.Take.Id, "story"));

        var again = await bench.Runner().RunAsync(bench.Order(), studio);
        var elsewhere = await bench.Runner().RunAsync(bench.Order(subject: "shot_2"), studio);

        again.ShouldBeOfType<JobOutcome.Refused>().Message.ShouldContain(made.Take.Id);
        elsewhere.ShouldBeOfType<JobOutcome.Refused>().Billed.ShouldBe(0);
        studio.Submits.ShouldBe(1);
        (await bench.Takes.ListAsync("story")).ShouldHaveSingleItem().IsPublished.ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_sent_when_the_budget_would_not_hold()
    {
        var dear = new ScriptedProvider { Price = 10.01m };

        var outcome = await bench.Runner().RunAsync(bench.Order(), dear);

        outcome.ShouldBeOfType<JobOutcome.OverLimit>().Limit.Limit.ShouldBe("story");
        dear.Submits.ShouldBe(0);
    }

    [Fact]
    public async Task A_provider_of_another_currency_is_not_used()
    {
        var foreign = new ScriptedProvider { Currency = "CNY" };

        var outcome = await bench.Runner().RunAsync(bench.Order(), foreign);

        outcome
            .ShouldBeOfType<JobOutcome.Refused>()
            .Message.ShouldBe("studio bills in CNY, but the budget is in USD.");
        foreign.Submits.ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_outcome_keeps_its_money_and_is_never_sent_again()
    {
        var studio = new ScriptedProvider
        {
            OnSubmit = (_, _) =>
                Task.FromResult<Submission>(new Submission.Ambiguous("The line was cut.")),
        };

        (
            await bench.Runner().RunAsync(bench.Order(), studio)
        ).ShouldBeOfType<JobOutcome.Ambiguous>();
        (
            await bench.Runner().RunAsync(bench.Order(), studio)
        ).ShouldBeOfType<JobOutcome.StillOpen>();
        await ResumeAllAsync(studio);

        studio.Submits.ShouldBe(1);
        (await bench.Journal.SpendingAsync("story")).ShouldBe(new Spending(1, 0));
        (await bench.Journal.OpenAsync())
            .ShouldHaveSingleItem()
            .Problem.ShouldBe("The line was cut.");
    }

    [Theory]
    [InlineData(false, 0, 2)]
    [InlineData(true, 0, 1)]
    [InlineData(false, 1, 1)]
    public async Task Only_what_costs_nothing_and_asks_no_model_is_begun_again(
        bool isGenerative,
        int price,
        int submits
    )
    {
        var drawing = new ScriptedProvider
        {
            Price = price,
            Capabilities = new() { Makes = [MediaKind.Video], IsGenerative = isGenerative },
            OnSubmit = (_, _) =>
                Task.FromResult<Submission>(new Submission.Ambiguous("It was broken off.")),
        };
        await bench.Runner().RunAsync(bench.Order(), drawing);

        await bench.Runner().RunAsync(bench.Order(), drawing);

        drawing.Submits.ShouldBe(submits);
        (await bench.Journal.OpenAsync()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_submit_that_never_answers_becomes_an_unknown_outcome()
    {
        using var stop = new CancellationTokenSource();
        var studio = new ScriptedProvider
        {
            OnSubmit = async (_, cancellation) =>
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellation);
                throw new InvalidOperationException();
            },
        };

        var outcome = await bench.Runner().RunAsync(bench.Order(), studio, default, stop.Token);

        outcome.ShouldBeOfType<JobOutcome.Ambiguous>();
        (await bench.Journal.OpenAsync()).ShouldHaveSingleItem().Phase.ShouldBe(JobPhase.Ambiguous);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_jobs_are_found_by_our_key_an_unknown_outcome_is_looked_up(bool arrived)
    {
        var studio = new ScriptedProvider
        {
            Capabilities = new() { Makes = [MediaKind.Video], FindsByKey = true },
            OnSubmit = (_, _) =>
                Task.FromResult<Submission>(new Submission.Ambiguous("The line was cut.")),
        }.Then(() => arrived ? new JobState.Running(null, true) : new JobState.Unknown());

        var outcome = await bench.Runner().RunAsync(bench.Order(), studio);

        if (arrived)
        {
            outcome.ShouldBeOfType<JobOutcome.Made>();
        }
        else
        {
            outcome.ShouldBeOfType<JobOutcome.Busy>();
            (await bench.Journal.SpendingAsync("story")).Total.ShouldBe(0);
        }
        studio.Submits.ShouldBe(1);
    }

    [Fact]
    public async Task Refusals_and_busy_answers_release_the_money()
    {
        var strict = new ScriptedProvider
        {
            OnSubmit = (_, _) =>
                Task.FromResult<Submission>(
                    new Submission.Refused(RefusalKind.Moderation, "Not that.")
                ),
        };
        var busy = new ScriptedProvider
        {
            Name = "other",
            OnSubmit = (_, _) =>
                Task.FromResult<Submission>(
                    new Submission.Busy(TimeSpan.FromSeconds(3), "Too many.")
                ),
        };

        (await bench.Runner().RunAsync(bench.Order(), strict))
            .ShouldBeOfType<JobOutcome.Refused>()
            .Why.ShouldBe(RefusalKind.Moderation);
        (await bench.Runner().RunAsync(bench.Order(), busy))
            .ShouldBeOfType<JobOutcome.Busy>()
            .After.ShouldBe(TimeSpan.FromSeconds(3));

        (await bench.Journal.SpendingAsync("story")).Total.ShouldBe(0);
        (await bench.Journal.OpenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_used_is_paid_for_and_says_why()
    {
        var studio = new ScriptedProvider
        {
            OnFetch = () => new ProducedMedia("video/mp4", new MemoryStream("broken"u8.ToArray())),
        };

        var outcome = await bench.Runner().RunAsync(bench.Order(), studio);

        var refused = outcome.ShouldBeOfType<JobOutcome.Refused>();
        refused.Message.ShouldBe("What studio made cannot be used: it is no video.");
        refused.Billed.ShouldBe(1);
        (await bench.Takes.ListAsync("story")).ShouldBeEmpty();
    }

    [Fact]
    public async Task More_than_the_declared_price_stops_the_provider()
    {
        var studio = new ScriptedProvider().Then(() => new JobState.Succeeded(1.5m));

        var outcome = await bench.Runner().RunAsync(bench.Order(), studio);

        outcome.ShouldBeOfType<JobOutcome.Made>().IsOverbilled.ShouldBeTrue();
        (await bench.Journal.StoppedProvidersAsync()).ShouldBe(["studio"]);
    }

    [Fact]
    public async Task What_nobody_wants_any_more_is_cancelled_and_polled_to_its_end()
    {
        using var unwanted = new CancellationTokenSource();
        var studio = new ScriptedProvider().Then(
            () =>
            {
                unwanted.Cancel();
                return new JobState.Running(null, HasBegun: false);
            },
            () => new JobState.Cancelled()
        );

        var outcome = await bench.Runner().RunAsync(bench.Order(), studio, unwanted.Token);

        outcome.ShouldBeOfType<JobOutcome.Cancelled>().Billed.ShouldBe(0);
        studio.Cancels.ShouldBe(1);
        (await bench.Journal.SpendingAsync("story")).Total.ShouldBe(0);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_crash_at_any_write_costs_no_second_submit(bool isAtOnce, bool isAfter)
    {
        for (var crashAt = 1; ; crashAt++)
        {
            var own = new Bench();
            var studio = new ScriptedProvider();
            if (isAtOnce)
            {
                studio.OnSubmit = (_, _) =>
                    Task.FromResult<Submission>(new Submission.Finished(studio.OnFetch()));
            }
            var journal = new CrashingJournal(own.Journal, crashAt, isAfter);
            JobOutcome? first = null;
            try
            {
                first = await own.Runner(journal).RunAsync(own.Order(), studio);
            }
            catch (CrashException) { }

            foreach (var job in await own.Journal.OpenAsync())
            {
                await own.Runner().ResumeAsync(job, studio, "9:16", publish: true);
            }
            var last = await own.Runner().RunAsync(own.Order(), studio);

            // What was being sent when the process ended is lost, and known to be.
            var isLost = last is JobOutcome.StillOpen;
            if (!isLost)
            {
                last.ShouldBeOfType<JobOutcome.Made>($"write {crashAt}");
            }
            studio.Submits.ShouldBeLessThanOrEqualTo(1, $"write {crashAt}");
            (await own.Takes.ListAsync("story")).Length.ShouldBe(
                isLost ? 0 : 1,
                $"write {crashAt}"
            );
            (await own.Journal.SpendingAsync("story")).Total.ShouldBe(1, $"write {crashAt}");
            if (!journal.HasCrashed)
            {
                first.ShouldBeOfType<JobOutcome.Made>();
                crashAt.ShouldBeGreaterThan(3);
                return;
            }
        }
    }

    private async Task ResumeAllAsync(ScriptedProvider studio)
    {
        foreach (var job in await bench.Journal.OpenAsync())
        {
            await bench.Runner().ResumeAsync(job, studio, "9:16", publish: true);
        }
    }
}
