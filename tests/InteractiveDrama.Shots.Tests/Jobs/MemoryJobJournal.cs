using System.Collections.Immutable;
using InteractiveDrama.Shots.Jobs;

namespace InteractiveDrama.Shots.Tests.Jobs;

/// <summary>A journal that ends with its process.</summary>
internal sealed class MemoryJobJournal : IJobJournal
{
    private readonly Lock gate = new();
    private readonly List<ShotJob> jobs = [];
    private readonly HashSet<string> forgiven = [];

    public Task<Reservation> ReserveAsync(
        ShotJob job,
        BudgetLimits limits,
        CancellationToken cancellation = default
    )
    {
        lock (gate)
        {
            if (
                jobs.Find(other =>
                    !other.IsSettled && other.Draft.RequestHash == job.Draft.RequestHash
                ) is
                { } twin
            )
            {
                return Task.FromResult<Reservation>(new Reservation.UnderWay(twin));
            }
            var day = DateOnly.FromDateTime(job.ReservedAt.UtcDateTime);
            (string Name, decimal? Most, Spending Bound)[] checks =
            [
                ("story", limits.Story, Sum(job.Draft.Story, null, null)),
                ("day", limits.Day, Sum(job.Draft.Story, day, null)),
                (
                    "viewer",
                    job.Viewer is null ? null : limits.Viewer,
                    Sum(job.Draft.Story, null, job.Viewer)
                ),
            ];
            foreach (var (name, most, bound) in checks)
            {
                if (job.Reserved > 0 && bound.Total + job.Reserved > most)
                {
                    return Task.FromResult<Reservation>(
                        new Reservation.OverLimit(name, most.Value, bound)
                    );
                }
            }
            jobs.Add(job);
            return Task.FromResult<Reservation>(new Reservation.Granted());
        }
    }

    public Task<bool> AdvanceAsync(
        string job,
        JobPhase phase,
        string? providerJob = null,
        string? problem = null,
        CancellationToken cancellation = default
    ) =>
        Change(
            job,
            open =>
                open with
                {
                    Phase = phase,
                    ProviderJob = providerJob ?? open.ProviderJob,
                    Problem = problem ?? open.Problem,
                }
        );

    public Task<bool> SettleAsync(
        string job,
        JobPhase phase,
        decimal spent,
        string? problem = null,
        CancellationToken cancellation = default
    ) =>
        Change(
            job,
            open => open with { Phase = phase, Spent = spent, Problem = problem ?? open.Problem }
        );

    public Task<ImmutableArray<ShotJob>> OpenAsync(
        string? story = null,
        CancellationToken cancellation = default
    ) => Read(job => !job.IsSettled && (story is null || job.Draft.Story == story));

    public Task<ImmutableArray<ShotJob>> ListAsync(
        string? story = null,
        CancellationToken cancellation = default
    ) => Read(job => story is null || job.Draft.Story == story);

    public Task<Spending> SpendingAsync(
        string story,
        DateOnly? day = null,
        string? viewer = null,
        CancellationToken cancellation = default
    )
    {
        lock (gate)
        {
            return Task.FromResult(Sum(story, day, viewer));
        }
    }

    public Task<ImmutableArray<string>> StoppedProvidersAsync(
        CancellationToken cancellation = default
    )
    {
        lock (gate)
        {
            return Task.FromResult(
                jobs.Where(job => job.IsOverbilled && !forgiven.Contains(job.Id))
                    .Select(job => job.Draft.Provider)
                    .Distinct(StringComparer.Ordinal)
                    .ToImmutableArray()
            );
        }
    }

    public Task<bool> ForgiveAsync(string provider, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            var before = forgiven.Count;
            forgiven.UnionWith(
                jobs.Where(job => job.IsOverbilled && job.Draft.Provider == provider)
                    .Select(job => job.Id)
            );
            return Task.FromResult(forgiven.Count > before);
        }
    }

    private Task<bool> Change(string id, Func<ShotJob, ShotJob> change)
    {
        lock (gate)
        {
            var index = jobs.FindIndex(job => job.Id == id && !job.IsSettled);
            if (index >= 0)
            {
                jobs[index] = change(jobs[index]);
            }
            return Task.FromResult(index >= 0);
        }
    }

    private Task<ImmutableArray<ShotJob>> Read(Func<ShotJob, bool> which)
    {
        lock (gate)
        {
            return Task.FromResult(jobs.Where(which).ToImmutableArray());
        }
    }

    private Spending Sum(string story, DateOnly? day, string? viewer) =>
        jobs.Where(job =>
                job.Draft.Story == story
                && (day is null || DateOnly.FromDateTime(job.ReservedAt.UtcDateTime) == day)
                && (viewer is null || job.Viewer == viewer)
            )
            .Aggregate(
                default(Spending),
                (sum, job) =>
                    new Spending(
                        sum.Reserved + (job.IsSettled ? 0 : job.Reserved),
                        sum.Spent + job.Spent
                    )
            );
}
