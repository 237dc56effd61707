using System.Diagnostics;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Benchmarks.Measuring;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Benchmarks.Analytics;

/// <summary>
/// One story, more and more viewers, many at once: batches go into the store and, in the same round, the same rows go bare into
/// the same kind of file.
/// </summary>
internal static class AnalyticsBenchmark
{
    private const int AtOnce = 2_000;
    private const int EventsOfBatch = 10_000;
    private const int Reports = 7;
    private static readonly long[] Sizes = [100_000, 1_000_000, 10_000_000];

    public static async Task<int> RunAsync(bool quick, bool markdown)
    {
        var folder = Directory.CreateTempSubdirectory("analytics").FullName;
        try
        {
            var rows = await MeasureAsync(folder, quick ? Sizes[..2] : Sizes);
            Console.WriteLine(AnalyticsTable.Rows(rows, markdown));
            Console.Write(AnalyticsTable.Goals(rows, markdown));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<AnalyticsRow>> MeasureAsync(string folder, long[] sizes)
    {
        using var ceiling = new Ceiling(Path.Combine(folder, "ceiling.db"));
        await using var services = new ServiceCollection()
            .AddSqliteStorage(new SqliteStorageOptions { Folder = folder })
            .BuildServiceProvider();
        var store = services.GetRequiredService<IEventStore>();
        var traffic = new SyntheticTraffic(AtOnce, seed: 1);
        var rows = new List<AnalyticsRow>();
        var events = 0L;
        foreach (var size in sizes)
        {
            var (before, ours, bare) = (events, TimeSpan.Zero, TimeSpan.Zero);
            while (events < size)
            {
                var batch = traffic.Next(EventsOfBatch);
                events += batch.Events.Length;
                var inserted = Ceiling.Rows(batch);
                bare += Timed(() => ceiling.Insert(inserted));
                ours += await TimedAsync(() => store.IngestAsync(batch, traffic.Now).AsTask());
                ours += await TimedAsync(() => store.SettleAsync(traffic.Now, 1_000).AsTask());
            }
            rows.Add(
                await RowAsync(
                    store,
                    traffic.Now,
                    (events - before) / ours.TotalSeconds,
                    (events - before) / bare.TotalSeconds
                )
            );
            Console.Error.WriteLine($"{events:N0} events");
        }
        return rows;
    }

    private static async Task<AnalyticsRow> RowAsync(
        IEventStore store,
        DateTimeOffset now,
        double rate,
        double ceiling
    )
    {
        var maker = new ReportMaker(store, new FixedTime(now));
        var subject = SyntheticStory.Subject();
        var reports = new List<double>();
        for (var i = 0; i < Reports; i++)
        {
            var took = await TimedAsync(() => maker.MakeAsync(subject, new ReportOptions()));
            reports.Add(took.TotalMilliseconds);
        }
        var began = Stopwatch.GetTimestamp();
        var rebuilt = await store.RebuildAsync(now);
        var anew = Stopwatch.GetElapsedTime(began);
        if (rebuilt.Differed != 0)
        {
            throw new InvalidOperationException($"{rebuilt.Differed} counters were wrong.");
        }
        var totals = await store.TotalsAsync();
        return new AnalyticsRow(
            rebuilt.Events,
            rate,
            ceiling,
            rebuilt.Counters,
            Median.Of(reports),
            rebuilt.Events / anew.TotalSeconds,
            totals.Bytes / (double)totals.Events
        );
    }

    private static TimeSpan Timed(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began);
    }

    private static async Task<TimeSpan> TimedAsync(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began);
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
