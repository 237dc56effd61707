using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events;

namespace InteractiveDrama.Hosting.Analytics.Intake;

/// <summary>
/// Brings the record of sessions and what players told to the store. The record goes first: it says what a session is, and it
/// is where the server's events are safe until they are counted.
/// </summary>
/// <param name="pump">Reads on in the record.</param>
/// <param name="store">Where events are kept and counted.</param>
/// <param name="players">What players told.</param>
/// <param name="time">The clock.</param>
internal sealed class IntakeStep(
    RecordPump pump,
    IEventStore store,
    PlayerQueue players,
    TimeProvider time
)
{
    private const int AtOnce = 1000;

    /// <summary>Takes in all that there is now.</summary>
    /// <exception cref="Playback.Sessions.StoreUnavailableException">The store cannot do its work; nothing is lost by that.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        // What players told until here is of sessions that the record knows.
        await pump.CatchUpAsync(cancellation);
        while (true)
        {
            var (events, dropped, next) = players.Peek(AtOnce);
            if (events.IsEmpty && dropped == 0)
            {
                return;
            }
            await store.IngestAsync(
                new EventBatch(ImmutableArray<CountedSession>.Empty, events) { Dropped = dropped },
                time.GetUtcNow(),
                cancellation
            );
            players.Stored(next, dropped);
        }
    }
}
