using System.Collections.Concurrent;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Shots.Review;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Review;

/// <summary>Counts how often takes came on viewers' screens before a person had approved them. Written down now and then: no viewer waits for it.</summary>
/// <param name="showings">Where counts are kept; null when the host's store keeps none.</param>
/// <param name="looks">What a shot shows.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where a store that fails is told of.</param>
internal sealed class ShowingCounts(
    IShowings? showings,
    IStoryLooks looks,
    TimeProvider time,
    ILogger<ShowingCounts> log
) : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim writing = new(1);
    private ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private ITimer? timer;

    /// <summary>Shots came on a session's screen. Called while the session is the caller's own.</summary>
    public async ValueTask SawAsync(LiveSession live, IEnumerable<string?> shots)
    {
        if (
            showings is null
            || live
                is not {
                    Record: { Simulated: false, Rehearsal: false },
                    Story: { } story,
                    Standing: { } standing
                }
        )
        {
            return;
        }
        var seen = shots.OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var shot in standing.Beat().Shots.Where(shot => seen.Contains(shot.Id)))
        {
            // In memory since the beat was sent.
            if (await looks.ShotAsync(story, shot) is { Take: { } take, Reviewed: false })
            {
                counts.AddOrUpdate(take, 1, static (_, count) => count + 1);
            }
        }
    }

    /// <summary>Writes down what was counted since the last time.</summary>
    public async Task WriteAsync()
    {
        await writing.WaitAsync();
        var counted = Interlocked.Exchange(ref counts, new(StringComparer.Ordinal));
        try
        {
            if (showings is not null && !counted.IsEmpty)
            {
                await showings.AddAsync(counted, time.GetUtcNow());
            }
        }
        catch (Exception e) when (e is StoreUnavailableException or IOException)
        {
            log.LogWarning(e, "Showings could not be written down; they are tried again");
            foreach (var (take, count) in counted)
            {
                counts.AddOrUpdate(take, count, (_, more) => more + count);
            }
        }
        finally
        {
            writing.Release();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        timer = time.CreateTimer(_ => _ = WriteAsync(), null, Every, Every);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => WriteAsync();

    public async ValueTask DisposeAsync()
    {
        if (timer is not null)
        {
            await timer.DisposeAsync();
        }
        writing.Dispose();
    }
}
