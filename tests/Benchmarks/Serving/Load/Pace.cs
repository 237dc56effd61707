using System.Diagnostics;

namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>
/// Calls at a set rate, whatever was answered: a call that waits for its turn was due all the same, so a server that stalls
/// is charged for every call it kept waiting.
/// </summary>
/// <param name="viewers">Who calls, in turn.</param>
/// <param name="rate">Calls in a second.</param>
internal sealed class Pace(IReadOnlyList<Viewer> viewers, double rate)
{
    /// <summary>Runs until it is told to end.</summary>
    public async Task RunAsync(CancellationToken ended)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var began = Stopwatch.GetTimestamp();
        var between = Stopwatch.Frequency / rate;
        long sent = 0;
        try
        {
            while (await beat.WaitForNextTickAsync(ended))
            {
                var now = Stopwatch.GetTimestamp();
                for (; began + (long)(sent * between) <= now; sent++)
                    viewers[(int)(sent % viewers.Count)].Due(began + (long)(sent * between));
            }
        }
        catch (OperationCanceledException)
        {
            // The end that was asked for.
        }
    }
}
