using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Hosting.Analytics.Privacy;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Analytics;

/// <summary>Brings the record in a data folder to its analytics, by the names that the server gives.</summary>
public static class RecordCounting
{
    /// <summary>What brings it.</summary>
    /// <param name="folder">The folder of the keys that name viewers, <c>analytics</c> in a server's data folder.</param>
    /// <param name="feed">The record.</param>
    /// <param name="store">The analytics.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">The log.</param>
    public static RecordPump Pump(
        string folder,
        IRecordFeed feed,
        IEventStore store,
        TimeProvider time,
        ILogger log
    )
    {
        var names = Names(folder, time, log);
        return new RecordPump(feed, store, names.Viewer, time, names.Session);
    }

    internal static CountedNames Names(string folder, TimeProvider time, ILogger log) =>
        new(
            new ViewerPseudonyms(folder, log),
            new DailySalts(Path.Combine(folder, "salts"), time, log)
        );
}
