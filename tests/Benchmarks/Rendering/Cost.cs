using System.Diagnostics;
using System.Globalization;

namespace InteractiveDrama.Benchmarks.Rendering;

/// <summary>What some work took.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="Processor">Of all cores together, its child processes included; 0 where the system does not tell.</param>
internal readonly record struct Cost(double Seconds, double Processor)
{
    // The kernel counts in hundredths, whatever its own clock.
    private const double Ticks = 100;

    /// <summary>Measures some work, which waits for the processes that it starts.</summary>
    public static async Task<Cost> OfAsync(Func<Task> work)
    {
        var (began, before) = (Stopwatch.GetTimestamp(), Used());
        await work();
        return new Cost(Stopwatch.GetElapsedTime(began).TotalSeconds, Used() - before);
    }

    // utime, stime and the same of children that have ended: fields 14 to 17, counted after the name in brackets.
    private static double Used()
    {
        const string file = "/proc/self/stat";
        if (!File.Exists(file))
            return 0;
        var fields = File.ReadAllText(file)
            .Split(')')[^1]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields[11..15].Sum(f => long.Parse(f, CultureInfo.InvariantCulture)) / Ticks;
    }
}
