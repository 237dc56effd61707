using System.Collections.Immutable;
using InteractiveDrama.Shots.Jobs;

namespace InteractiveDrama.Shots.Tests.Jobs;

/// <summary>A journal whose process ends at its n-th write, before the write or after it.</summary>
internal sealed class CrashingJournal(IJobJournal journal, int crashAt, bool isAfter) : IJobJournal
{
    private int writes;

    public bool HasCrashed { get; private set; }

    public Task<Reservation> ReserveAsync(
        ShotJob job,
        BudgetLimits limits,
        CancellationToken cancellation = default
    ) => WriteAsync(() => journal.ReserveAsync(job, limits, cancellation));

    public Task<bool> AdvanceAsync(
        string job,
        JobPhase phase,
        string? providerJob = null,
        string? problem = null,
        CancellationToken cancellation = default
    ) => WriteAsync(() => journal.AdvanceAsync(job, phase, providerJob, problem, cancellation));

    public Task<bool> SettleAsync(
        string job,
        JobPhase phase,
        decimal spent,
        string? problem = null,
        CancellationToken cancellation = default
    ) => WriteAsync(() => journal.SettleAsync(job, phase, spent, problem, cancellation));

    public Task<ImmutableArray<ShotJob>> OpenAsync(
        string? story = null,
        CancellationToken cancellation = default
    ) => journal.OpenAsync(story, cancellation);

    public Task<ImmutableArray<ShotJob>> ListAsync(
        string? story = null,
        CancellationToken cancellation = default
    ) => journal.ListAsync(story, cancellation);

    public Task<Spending> SpendingAsync(
        string story,
        DateOnly? day = null,
        string? viewer = null,
        CancellationToken cancellation = default
    ) => journal.SpendingAsync(story, day, viewer, cancellation);

    public Task<ImmutableArray<string>> StoppedProvidersAsync(
        CancellationToken cancellation = default
    ) => journal.StoppedProvidersAsync(cancellation);

    public Task<bool> ForgiveAsync(string provider, CancellationToken cancellation = default) =>
        journal.ForgiveAsync(provider, cancellation);

    private async Task<T> WriteAsync<T>(Func<Task<T>> write)
    {
        var isCrash = ++writes == crashAt;
        if (isCrash && !isAfter)
        {
            HasCrashed = true;
            throw new CrashException();
        }
        var result = await write();
        if (isCrash)
        {
            HasCrashed = true;
            throw new CrashException();
        }
        return result;
    }
}
