using System.Collections.Immutable;
using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.TakingBack.Purging;

/// <summary>
/// Has caches purged of what was taken back. Each withdrawal is posted until somebody takes it, with growing pauses; a restart
/// goes on where it stopped. Without <c>Purge:Url</c> it does nothing.
/// </summary>
internal sealed class PurgeRun(
    IReviewLog? reviews,
    ITakes? takes,
    IOptions<DramaOptions> options,
    DramaTelemetry telemetry,
    TimeProvider time,
    ILogger<PurgeRun> log
) : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim news = new(0);
    private readonly SortedDictionary<long, ReviewEntry> pending = [];
    private HashSet<long> done = [];
    private long read;

    private PurgeOptions Purge => options.Value.Purge;

    /// <summary>Something may have been taken back.</summary>
    public void Look() => news.Release();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Purge.Url is null || reviews is null || takes is null)
        {
            return;
        }
        var journal = new PurgeJournal(options.Value.MediaFolder);
        using var call = new PurgeCall(Purge);
        var pause = ShortestPause;
        try
        {
            done = journal.Read();
            while (true)
            {
                var isDone = await RoundAsync(reviews, takes, call, journal, stoppingToken);
                // News cut a pause short: what was taken back just now is not to wait for what fails.
                var length = isDone ? Timeout.InfiniteTimeSpan : pause;
                pause = isDone ? ShortestPause : Shorter(pause * 2, LongestPause);
                await WaitAsync(length, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops; the journal knows what is left.
        }
    }

    private async Task WaitAsync(TimeSpan length, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var delay = Task.Delay(length, time, stop.Token);
        var told = news.WaitAsync(stop.Token);
        await Task.WhenAny(delay, told);
        await stop.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task<bool> RoundAsync(
        IReviewLog record,
        ITakes library,
        PurgeCall call,
        PurgeJournal journal,
        CancellationToken cancellation
    )
    {
        try
        {
            foreach (var entry in await record.ReadAsync(null, null, read, cancellation))
            {
                if (entry is { Verb: ReviewVerb.Withdraw } && !done.Contains(entry.Seq))
                {
                    pending.Add(entry.Seq, entry);
                }
                read = entry.Seq;
            }
            foreach (var entry in pending.Values.ToImmutableArray())
            {
                if (await SendAsync(entry, library, call, cancellation))
                {
                    journal.Add(entry.Seq);
                    pending.Remove(entry.Seq);
                }
            }
        }
        catch (Exception e)
            when (e is StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning(e, "What is to be purged could not be read or noted; it is tried again");
            return false;
        }
        return pending.Count == 0;
    }

    private async Task<bool> SendAsync(
        ReviewEntry entry,
        ITakes library,
        PurgeCall call,
        CancellationToken cancellation
    )
    {
        if (await library.FindAsync(entry.Take!, cancellation) is not { Take: var take })
        {
            return true;
        }
        var request = new PurgeRequest(
            take.Id,
            take.Story,
            [.. TakeViews.Addresses(take).Select(Address)],
            entry.At
        );
        var problem = await call.SendAsync(request, cancellation);
        telemetry.Purged(problem is null);
        if (problem is null)
        {
            log.LogInformation("Purged {Take}: {Count} addresses", take.Id, request.Urls.Length);
            return true;
        }
        log.LogWarning("{Take} is not purged yet: {Problem} It is tried again", take.Id, problem);
        return false;
    }

    private string Address(string path) =>
        Purge.Base is { } root ? root.AbsoluteUri.TrimEnd('/') + path : path;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
