using System.Collections.Concurrent;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>Waits for a job whose id is known, and fetches what it made.</summary>
internal sealed class JobPolling(
    IJobJournal journal,
    JobCompletion completion,
    JobOptions options,
    TimeProvider time
)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new(
        StringComparer.Ordinal
    );

    /// <summary>Ends the pause before a job's next poll.</summary>
    public void Wake(string job)
    {
        if (waiting.TryGetValue(job, out var pause))
        {
            pause.TrySetResult();
        }
    }

    public async Task<JobOutcome> PollAsync(
        ShotJob job,
        IShotProvider provider,
        string aspect,
        bool publish,
        CancellationToken wanted,
        CancellationToken cancellation,
        TimeSpan? first = null
    )
    {
        var began = time.GetTimestamp();
        var pause = options.FirstPause;
        var next = first ?? TimeSpan.Zero;
        var isStopping = false;
        var isStopped = false;
        while (time.GetElapsedTime(began) < options.Patience)
        {
            if (!isStopping && wanted.IsCancellationRequested)
            {
                isStopping = true;
                isStopped = await StopAsync(job, provider, cancellation);
                next = TimeSpan.Zero;
            }
            if (!await PauseAsync(job.Id, next, isStopping ? default : wanted, cancellation))
            {
                if (cancellation.IsCancellationRequested)
                {
                    return Open(provider);
                }
                next = TimeSpan.Zero;
                continue;
            }
            try
            {
                var state = await provider.PollAsync(job.ProviderJob!, cancellation);
                if (isStopped && state is JobState.Unknown)
                {
                    return await ForgottenAsync(job, provider);
                }
                if (await EndAsync(state, job, provider, aspect, publish, cancellation) is { } end)
                {
                    return end;
                }
                var asked = (state as JobState.Running)?.PollAfter;
                next = asked ?? pause;
            }
            catch (Exception e) when (e is HttpRequestException or TimeoutException or IOException)
            {
                // The job is not lost because its provider is out of reach for a while.
                next = pause;
            }
            catch (OperationCanceledException)
            {
                return Open(provider);
            }
            pause = TimeSpan.FromTicks(
                Math.Min((long)(pause.Ticks * 1.5), options.LongestPause.Ticks)
            );
        }
        return Open(provider);
    }

    private async Task<JobOutcome?> EndAsync(
        JobState state,
        ShotJob job,
        IShotProvider provider,
        string aspect,
        bool publish,
        CancellationToken cancellation
    )
    {
        switch (state)
        {
            case JobState.Succeeded succeeded:
                try
                {
                    await using var media = await provider.FetchAsync(
                        job.ProviderJob!,
                        cancellation
                    );
                    return await completion.TakeAsync(
                        job,
                        provider,
                        media,
                        aspect,
                        publish,
                        succeeded.Billed
                    );
                }
                catch (MediaRefusedException refused)
                {
                    return await completion.RefuseAsync(
                        job,
                        provider,
                        refused,
                        succeeded.Billed ?? job.Reserved
                    );
                }
            case JobState.Failed failed:
                var cost = failed.Billed ?? 0;
                await EndAsync(job, JobPhase.Failed, cost, failed.Message);
                return new JobOutcome.Refused(failed.Why, failed.Message, cost);
            case JobState.Cancelled cancelled:
                await EndAsync(job, JobPhase.Cancelled, cancelled.Billed ?? 0, null);
                return new JobOutcome.Cancelled(cancelled.Billed ?? 0);
            case JobState.Unknown:
                // It was accepted, so it may have been made and billed: booked at its declared price.
                var gone =
                    $"{provider.Name} knows the job no longer; its declared price counts as spent.";
                await EndAsync(job, JobPhase.Failed, job.Reserved, gone);
                return new JobOutcome.Refused(RefusalKind.Expired, gone, job.Reserved);
            default:
                return null;
        }
    }

    // Some forget what they were told to stop. What it cost until then they do not say: all of it, where that is not free.
    private async Task<JobOutcome> ForgottenAsync(ShotJob job, IShotProvider provider)
    {
        var cost = provider.Capabilities.CancelsFree ? 0 : job.Reserved;
        await EndAsync(job, JobPhase.Cancelled, cost, null);
        return new JobOutcome.Cancelled(cost);
    }

    // What the provider said is written down even when this process is asked to stop.
    private Task<bool> EndAsync(ShotJob job, JobPhase phase, decimal spent, string? problem) =>
        journal.SettleAsync(job.Id, phase, spent, problem, CancellationToken.None);

    /// <summary>Asks the provider to stop.</summary>
    /// <returns>True when it says that it has.</returns>
    private static async Task<bool> StopAsync(
        ShotJob job,
        IShotProvider provider,
        CancellationToken cancellation
    )
    {
        try
        {
            return await provider.CancelAsync(job.ProviderJob!, cancellation);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or IOException)
        {
            // A comfort that failed: how the job ends is learned by polling either way.
            return false;
        }
    }

    /// <summary>Waits; false when it was woken before the time.</summary>
    private async Task<bool> PauseAsync(
        string job,
        TimeSpan length,
        CancellationToken wanted,
        CancellationToken cancellation
    )
    {
        if (length <= TimeSpan.Zero)
        {
            return !cancellation.IsCancellationRequested;
        }
        using var either = CancellationTokenSource.CreateLinkedTokenSource(wanted, cancellation);
        var woken = waiting.GetOrAdd(
            job,
            static _ => new(TaskCreationOptions.RunContinuationsAsynchronously)
        );
        var pause = Task.Delay(length, time, either.Token);
        await Task.WhenAny(pause, woken.Task);
        waiting.TryRemove(job, out _);
        await either.CancelAsync();
        return pause.IsCompletedSuccessfully;
    }

    private static JobOutcome.StillOpen Open(IShotProvider provider) =>
        new($"{provider.Name} still works on it.");
}
