using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace InteractiveDrama.Storage.Sqlite.Writing;

/// <summary>What the writer measures, on a meter of the name that the host's has.</summary>
internal static class WriterMeter
{
    private static readonly Meter Meter = new("InteractiveDrama");

    private static readonly Histogram<double> Commits = Meter.CreateHistogram<double>(
        "interactive_drama.store.commit.duration",
        "s",
        "Time to write one group of changes and flush it to the disk."
    );

    private static readonly Histogram<int> Groups = Meter.CreateHistogram<int>(
        "interactive_drama.store.group.size",
        "{change}",
        "Changes that shared one flush."
    );

    /// <summary>The time at which a group begins; zero when nobody measures.</summary>
    public static long Begin() => Commits.Enabled || Groups.Enabled ? Stopwatch.GetTimestamp() : 0;

    /// <summary>A group is on the disk.</summary>
    public static void Committed(long began, int changes)
    {
        if (began != 0)
        {
            Commits.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
            Groups.Record(changes);
        }
    }
}
