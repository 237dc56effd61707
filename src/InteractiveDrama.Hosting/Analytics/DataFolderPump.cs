using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Hosting.Analytics.Privacy;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Analytics;

/// <summary>Counts what a data folder holds while no server runs on it, under the names that a server would give.</summary>
public static class DataFolderPump
{
    /// <summary>Name of the keys' folder in a data folder.</summary>
    public const string FolderName = "analytics";

    /// <summary>The pump of a folder's record.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="feed">Its record.</param>
    /// <param name="store">Where it is counted.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">The log.</param>
    public static RecordPump Of(
        string dataFolder,
        IRecordFeed feed,
        IEventStore store,
        TimeProvider time,
        ILogger log
    )
    {
        var folder = Path.Combine(dataFolder, FolderName);
        var names = new CountedNames(
            new ViewerPseudonyms(folder, log),
            new DailySalts(Path.Combine(folder, "salts"), time, log)
        );
        return new RecordPump(feed, store, names.Viewer, time, names.Session);
    }
}
