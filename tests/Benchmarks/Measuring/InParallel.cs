using System.Diagnostics;

namespace InteractiveDrama.Benchmarks.Measuring;

/// <summary>Runs the same work on several threads from a common start.</summary>
internal static class InParallel
{
    /// <summary>Runs it, and takes the time until the last thread has ended.</summary>
    /// <param name="threads">How many.</param>
    /// <param name="work">The work of each, given its number.</param>
    public static (double Seconds, IReadOnlyList<T> Results) Run<T>(int threads, Func<int, T> work)
    {
        GC.Collect();
        var results = new T[threads];
        var failures = new Exception?[threads];
        using var start = new Barrier(threads + 1);
        var all = Enumerable
            .Range(0, threads)
            .Select(thread => new Thread(() =>
            {
                start.SignalAndWait();
                try
                {
                    results[thread] = work(thread);
                }
                catch (Exception e)
                {
                    // Told to the thread that waits; here it would end the process.
                    failures[thread] = e;
                }
            }))
            .ToList();
        all.ForEach(t => t.Start());
        start.SignalAndWait();
        var began = Stopwatch.GetTimestamp();
        all.ForEach(t => t.Join());
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        if (Array.Find(failures, f => f is not null) is { } failure)
            throw new InvalidOperationException(failure.Message, failure);
        return (seconds, results);
    }
}
