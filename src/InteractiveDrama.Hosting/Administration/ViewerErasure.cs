using System.Collections.Immutable;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Analytics.Privacy;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Administration;

/// <summary>Deletes what is kept of viewers, while they play if need be: their next command meets an unknown session.</summary>
internal sealed class ViewerErasure(
    IViewerData data,
    CountedData counted,
    LiveSessions live,
    TimeProvider time
)
{
    /// <summary>What the act says it was done to: the act outlives the data, so it names nobody.</summary>
    public const string Subject = "viewer";

    /// <summary>Deletes sessions and those forked from them.</summary>
    public async Task<ErasedData> EraseAsync(ImmutableArray<string> sessions, string who)
    {
        // Held while they go, so that no command falls between; in one order, so that two deletions never wait for each other.
        var held = new List<LiveSessions.Usage>();
        try
        {
            var playing = live.Ids.ToHashSet(StringComparer.Ordinal);
            foreach (var id in sessions.Where(playing.Contains).Order(StringComparer.Ordinal))
            {
                held.Add(await live.UseAsync(id));
            }
            var records = new List<SessionRecord>();
            foreach (var id in sessions)
            {
                if (await data.ReadAsync(id) is { Session: var record })
                {
                    records.Add(record);
                }
            }
            // First what follows from the record: where this breaks off, the record still says what is left to delete.
            await counted.EraseAsync(records);
            var erased = await data.EraseAsync(
                sessions,
                counts =>
                    new Actor(who, []).Does(
                        time.GetUtcNow(),
                        ActKinds.Delete,
                        Subject,
                        before: counts
                    )
            );
            held.ForEach(usage => usage.Session.Connection = null);
            return erased;
        }
        finally
        {
            held.ForEach(usage => usage.Dispose());
        }
    }
}
