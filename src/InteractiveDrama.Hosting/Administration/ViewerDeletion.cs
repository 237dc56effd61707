using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Analytics;
using InteractiveDrama.Hosting.Analytics.Privacy;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Sessions;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Administration;

/// <summary>Deletes a viewer from the stores of a data folder, whether its server runs or not.</summary>
/// <param name="data">The record of sessions.</param>
/// <param name="grants">The opened gates.</param>
/// <param name="events">What is counted.</param>
/// <param name="folder">The folder of the keys that name viewers, <c>analytics</c> in a server's data folder.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
public sealed class ViewerDeletion(
    IViewerData data,
    IGrantStore grants,
    IEventStore events,
    string folder,
    TimeProvider time,
    ILogger log
)
{
    /// <summary>Deletes a viewer. What is counted goes first: where this breaks off, the record still says what is left to delete.</summary>
    /// <param name="viewer">The account's id, as the host knows it.</param>
    /// <param name="who">Who deletes.</param>
    public async Task<DeletedViewer> DeleteAsync(string viewer, Actor who)
    {
        ArgumentNullException.ThrowIfNull(who);
        var sessions = await data.SessionsOfAsync(viewer);
        var records = new List<SessionRecord>();
        foreach (var id in sessions)
        {
            if (await data.ReadAsync(id) is { Session: var record })
            {
                records.Add(record);
            }
        }
        var names = RecordCounting.Names(folder, time, log);
        var counted = await CountedNamesOf(viewer, records, names);
        var erased = await events.EraseAsync(counted);
        var opened = await grants.EraseAsync(viewer);
        // Nobody is told about who was not there.
        return sessions.IsEmpty && erased.Sessions == 0 && opened == 0
            ? new DeletedViewer(new ErasedData(0, 0, 0), erased, opened)
            : new DeletedViewer(
                await data.EraseAsync(
                    sessions,
                    counts =>
                        who.Does(
                            time.GetUtcNow(),
                            ActKinds.Delete,
                            ViewerErasure.Subject,
                            before: counts
                        )
                ),
                erased,
                opened
            );
    }

    /// <summary>By the record, and by the pseudonym: sessions may be counted longer than they are recorded.</summary>
    private async Task<IReadOnlyCollection<string>> CountedNamesOf(
        string viewer,
        IEnumerable<SessionRecord> records,
        CountedNames names
    ) =>
        [
            .. records
                .Select(names.Session)
                .OfType<string>()
                .Union(await events.SessionsOfAsync(names.Viewer(viewer)), StringComparer.Ordinal),
        ];
}
