using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Hosting.Analytics.Intake;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Analytics.Posting;

/// <summary>
/// Stands before the store and notes what comes in, to be posted. It is noted before it is stored, so that nothing is stored and
/// not posted whatever stops in between; what is noted and not there yet comes again.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="journal">Where it is noted.</param>
/// <param name="log">The log.</param>
internal sealed class EventOutbox(IEventStore store, EventJournal journal, ILogger log)
    : IEventStore,
        IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Something was stored.</summary>
    public IntakeSignal Grew { get; } = new();

    /// <summary>The store itself.</summary>
    public IEventStore Store => store;

    /// <summary>Uses the journal while nothing comes in: what is noted then is stored, or comes again.</summary>
    public async Task<T> UseAsync<T>(
        Func<EventJournal, T> use,
        CancellationToken cancellation = default
    )
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return use(journal);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IngestOutcome> IngestAsync(
        EventBatch batch,
        DateTimeOffset now,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(batch);
        await turn.WaitAsync(cancellation);
        try
        {
            Note(batch);
            return await store.IngestAsync(batch, now, cancellation);
        }
        finally
        {
            turn.Release();
            Grew.Set();
        }
    }

    /// <inheritdoc/>
    public ValueTask<FeedCursor> CursorAsync(CancellationToken cancellation = default) =>
        store.CursorAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<int> SettleAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancellation = default
    ) => store.SettleAsync(now, most, cancellation);

    /// <inheritdoc/>
    public ValueTask<Counters> CountAsync(
        CounterFilter filter,
        DateTimeOffset now,
        CancellationToken cancellation = default
    ) => store.CountAsync(filter, now, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Cell>> CellsAsync(
        string story,
        CancellationToken cancellation = default
    ) => store.CellsAsync(story, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Count>> CountsAsync(
        string story,
        DateTimeOffset now,
        CancellationToken cancellation = default
    ) => store.CountsAsync(story, now, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> SessionsOfAsync(
        string viewer,
        CancellationToken cancellation = default
    ) => store.SessionsOfAsync(viewer, cancellation);

    /// <inheritdoc/>
    public ValueTask<RebuildResult> RebuildAsync(
        DateTimeOffset now,
        CancellationToken cancellation = default
    ) => store.RebuildAsync(now, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<SessionEvents> ReadAsync(
        EventQuery query,
        CancellationToken cancellation = default
    ) => store.ReadAsync(query, cancellation);

    /// <inheritdoc/>
    public ValueTask<ErasedEvents> EraseAsync(
        IReadOnlyCollection<string> sessions,
        CancellationToken cancellation = default
    ) => store.EraseAsync(sessions, cancellation);

    /// <inheritdoc/>
    public ValueTask<int> ExpireAsync(
        DateTimeOffset before,
        int most,
        CancellationToken cancellation = default
    ) => store.ExpireAsync(before, most, cancellation);

    /// <inheritdoc/>
    public ValueTask<EventCounts> TotalsAsync(CancellationToken cancellation = default) =>
        store.TotalsAsync(cancellation);

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private void Note(EventBatch batch)
    {
        if (batch.Events.IsEmpty)
        {
            return;
        }
        try
        {
            journal.Add(batch.Events.Select(one => new EventKey(one.Session, one.Stream, one.Seq)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Who is told of events must not keep them from being counted.
            log.LogError(e, "{Count} events are counted and not posted", batch.Events.Length);
        }
    }
}
