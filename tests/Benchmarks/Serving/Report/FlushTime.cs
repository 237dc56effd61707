using System.Diagnostics;
using InteractiveDrama.Benchmarks.Measuring;

namespace InteractiveDrama.Benchmarks.Serving.Report;

/// <summary>What the disk takes to keep something: the least a durable answer waits for.</summary>
internal static class FlushTime
{
    private const int Flushes = 101;

    /// <summary>The median of appending a page and flushing it.</summary>
    public static TimeSpan Of(string folder)
    {
        var file = Path.Combine(folder, "flush");
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write);
        var page = new byte[4096];
        var times = new List<double>(Flushes);
        for (var i = 0; i < Flushes; i++)
        {
            var began = Stopwatch.GetTimestamp();
            stream.Write(page);
            stream.Flush(flushToDisk: true);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
        }

        return TimeSpan.FromMicroseconds(Median.Of(times));
    }
}
