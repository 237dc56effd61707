using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Specification;

/// <summary>What every journal promises. A store's test project inherits it.</summary>
public abstract class JobJournalSpecification
{
    private static readonly DateTimeOffset Noon = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The journal under test.</summary>
    protected abstract IJobJournal Journal { get; }

    /// <summary>The same data, opened by another process.</summary>
    protected abstract Task ReopenAsync();

    /// <summary>An empty journal.</summary>
    protected abstract Task<IJobJournal> FreshAsync();

    [Fact]
    public async Task A_reserved_job_comes_back_as_it_was()
    {
        var job = Job("a", 1.25m, viewer: "v");

        (await Journal.ReserveAsync(job, Limits())).ShouldBeOfType<Reservation.Granted>();
        await ReopenAsync();
        var open = (await Journal.OpenAsync("story")).ShouldHaveSingleItem();

        (open with { Draft = job.Draft }).ShouldBe(job);
        (open.Draft with { Files = [], References = [] }).ShouldBe(
            job.Draft with
            {
                Files = [],
                References = [],
            }
        );
        open.Draft.References.ShouldBe(job.Draft.References);
        (await Journal.OpenAsync("other")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_request_is_under_way_once()
    {
        await Journal.ReserveAsync(Job("a", 1), Limits());

        var twin = Job("b", 1);
        twin = twin with
        {
            Draft = twin.Draft with { RequestHash = Job("a", 1).Draft.RequestHash },
        };
        (await Journal.ReserveAsync(twin, Limits()))
            .ShouldBeOfType<Reservation.UnderWay>()
            .Job.Id.ShouldBe("a");
        await Journal.AdvanceAsync("a", JobPhase.Ambiguous, null, "Nobody knows.");
        (await Journal.ReserveAsync(twin, Limits()))
            .ShouldBeOfType<Reservation.UnderWay>()
            .Job.Problem.ShouldBe("Nobody knows.");

        await Journal.SettleAsync("a", JobPhase.Failed, 0, "It was nothing.");
        (await Journal.ReserveAsync(twin, Limits())).ShouldBeOfType<Reservation.Granted>();
    }

    [Fact]
    public async Task Each_limit_holds_by_itself()
    {
        var limits = new BudgetLimits("USD", 10, 4, 2);
        await Journal.ReserveAsync(Job("a", 1.5m, viewer: "v"), limits);

        Over(await Journal.ReserveAsync(Job("b", 0.51m, viewer: "v"), limits)).ShouldBe("viewer");
        await Journal.ReserveAsync(Job("c", 2.5m), limits);
        Over(await Journal.ReserveAsync(Job("d", 0.01m), limits)).ShouldBe("day");
        (
            await Journal.ReserveAsync(Job("e", 4, days: 1), limits)
        ).ShouldBeOfType<Reservation.Granted>();
        Over(await Journal.ReserveAsync(Job("f", 2.01m, days: 2), limits)).ShouldBe("story");
        (
            await Journal.ReserveAsync(Job("g", 2m, days: 2), limits)
        ).ShouldBeOfType<Reservation.Granted>();

        (
            await Journal.ReserveAsync(Job("h", 0, viewer: "v"), limits)
        ).ShouldBeOfType<Reservation.Granted>("what costs nothing needs no money");
        (await Journal.SpendingAsync("story")).Total.ShouldBe(10);
        (await Journal.SpendingAsync("story", new DateOnly(2030, 1, 1))).Total.ShouldBe(4);
        (await Journal.SpendingAsync("story", null, "v")).Total.ShouldBe(1.5m);
        (await Journal.SpendingAsync("other")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Settling_releases_what_was_reserved_and_books_what_it_cost_once()
    {
        await Journal.ReserveAsync(Job("a", 2), Limits());
        await Journal.AdvanceAsync("a", JobPhase.Submitted, "theirs");

        (await Journal.SettleAsync("a", JobPhase.Done, 0.1m)).ShouldBeTrue();
        (await Journal.SettleAsync("a", JobPhase.Failed, 5)).ShouldBeFalse();
        (await Journal.AdvanceAsync("a", JobPhase.Submitting)).ShouldBeFalse();
        await ReopenAsync();

        (await Journal.SpendingAsync("story")).ShouldBe(new Spending(0, 0.1m));
        var job = (await Journal.ListAsync("story")).ShouldHaveSingleItem();
        job.Phase.ShouldBe(JobPhase.Done);
        job.ProviderJob.ShouldBe("theirs");
        (await Journal.OpenAsync()).ShouldBeEmpty();
        (await Journal.AdvanceAsync("nobody", JobPhase.Submitted)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_provider_that_bills_more_than_it_declared_is_stopped_until_forgiven()
    {
        await Journal.ReserveAsync(Job("a", 1), Limits());
        await Journal.SettleAsync("a", JobPhase.Done, 1.01m);
        await ReopenAsync();

        (await Journal.StoppedProvidersAsync()).ShouldBe(["studio"]);
        (await Journal.ListAsync()).ShouldHaveSingleItem().IsOverbilled.ShouldBeTrue();
        (await Journal.ForgiveAsync("studio")).ShouldBeTrue();
        (await Journal.ForgiveAsync("studio")).ShouldBeFalse();
        (await Journal.StoppedProvidersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public void Reserved_plus_spent_never_exceeds_a_limit_and_accounts_agree_with_the_jobs()
    {
        var moves = Gen.Choose(0, 5)
            .SelectMany(what =>
                Gen.Choose(0, 400)
                    .SelectMany(cents => Gen.Choose(0, 30).Select(which => (what, cents, which)))
            )
            .ListOf()
            .ToArbitrary();
        Prop.ForAll(
                moves,
                moves =>
                {
                    PlayAsync([.. moves]).GetAwaiter().GetResult();
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    private async Task PlayAsync((int What, int Cents, int Which)[] moves)
    {
        var journal = await FreshAsync();
        var limits = new BudgetLimits("USD", 12, 5, 3);
        var made = 0;
        foreach (var (what, cents, which) in moves)
        {
            var price = cents / 100m;
            if (what <= 2)
            {
                var viewer = which % 3 == 0 ? null : $"v{which % 3}";
                await journal.ReserveAsync(Job($"{made++}", price, viewer, which % 2), limits);
            }
            else if (what == 3)
            {
                await journal.AdvanceAsync($"{which}", JobPhase.Ambiguous);
            }
            else
            {
                var open = (await journal.OpenAsync()).FirstOrDefault(job => job.Id == $"{which}");
                await journal.SettleAsync(
                    $"{which}",
                    what == 4 ? JobPhase.Done : JobPhase.Failed,
                    Math.Min(price, open?.Reserved ?? 0)
                );
            }
            await AgreeAsync(journal, limits);
        }
    }

    private static async Task AgreeAsync(IJobJournal journal, BudgetLimits limits)
    {
        var jobs = await journal.ListAsync("story");
        Sum(jobs).ShouldBe(await journal.SpendingAsync("story"));
        Sum(jobs).Total.ShouldBeLessThanOrEqualTo(limits.Story!.Value);
        foreach (var day in jobs.GroupBy(job => DateOnly.FromDateTime(job.ReservedAt.UtcDateTime)))
        {
            Sum(day).ShouldBe(await journal.SpendingAsync("story", day.Key));
            Sum(day).Total.ShouldBeLessThanOrEqualTo(limits.Day!.Value);
        }
        foreach (var viewer in jobs.Where(job => job.Viewer is not null).GroupBy(job => job.Viewer))
        {
            Sum(viewer).ShouldBe(await journal.SpendingAsync("story", null, viewer.Key));
            Sum(viewer).Total.ShouldBeLessThanOrEqualTo(limits.Viewer!.Value);
        }
    }

    private static Spending Sum(IEnumerable<ShotJob> jobs) =>
        jobs.Aggregate(
            default(Spending),
            (sum, job) =>
                new Spending(
                    sum.Reserved + (job.IsSettled ? 0 : job.Reserved),
                    sum.Spent + job.Spent
                )
        );

    private static string? Over(Reservation reservation) =>
        (reservation as Reservation.OverLimit)?.Limit;

    private static BudgetLimits Limits() => new("USD", 100, null, null);

    private static ShotJob Job(string id, decimal price, string? viewer = null, int days = 0) =>
        new()
        {
            Id = id,
            Viewer = viewer,
            Reserved = price,
            ReservedAt = Noon.AddDays(days),
            Draft = new Take
            {
                Id = "take_" + id,
                Story = "story",
                Subject = "shot",
                Kind = MediaKind.Video,
                ContentHash = "c" + id,
                RequestHash = "r" + id,
                MadeBy = MakerKind.Ai,
                Provider = "studio",
                Prompt = "a pier at night",
                References = ["r1", "r2"],
                AskedAt = Noon,
                MadeAt = Noon,
                Files = [],
            },
        };
}
