using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Playback.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Hosting.Tests.Analytics;

/// <summary>A store of events that fails while a test says so.</summary>
internal sealed class BrokenEvents : IEventStore
{
    public IEventStore Inner { get; set; } = null!;

    public bool IsBroken { get; set; }

    /// <summary>Stands before the store that was registered.</summary>
    public void StandBefore(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IEventStore));
        services.AddSingleton<IEventStore>(host =>
        {
            Inner = (IEventStore)ActivatorUtilities.CreateInstance(host, real.ImplementationType!);
            return this;
        });
    }

    private IEventStore Whole =>
        IsBroken ? throw new StoreUnavailableException("The disk is full.") : Inner;

    public ValueTask<FeedCursor> CursorAsync(CancellationToken cancellation = default) =>
        Whole.CursorAsync(cancellation);

    public ValueTask<IngestOutcome> IngestAsync(
        EventBatch batch,
        DateTimeOffset now,
        CancellationToken cancellation = default
    ) => Whole.IngestAsync(batch, now, cancellation);

    public ValueTask<int> SettleAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancellation = default
    ) => Whole.SettleAsync(now, most, cancellation);

    public ValueTask<Counters> CountAsync(
        CounterFilter filter,
        DateTimeOffset now,
        CancellationToken cancellation = default
    ) => Whole.CountAsync(filter, now, cancellation);

    public ValueTask<IReadOnlyList<Cell>> CellsAsync(
        string story,
        CancellationToken cancellation = default
    ) => Whole.CellsAsync(story, cancellation);

    public ValueTask<IReadOnlyList<Count>> CountsAsync(
        string story,
        DateTimeOffset now,
        CancellationToken cancellation = default
    ) => Whole.CountsAsync(story, now, cancellation);

    public ValueTask<IReadOnlyList<string>> SessionsOfAsync(
        string viewer,
        CancellationToken cancellation = default
    ) => Whole.SessionsOfAsync(viewer, cancellation);

    public ValueTask<RebuildResult> RebuildAsync(
        DateTimeOffset now,
        CancellationToken cancellation = default
    ) => Whole.RebuildAsync(now, cancellation);

    public IAsyncEnumerable<SessionEvents> ReadAsync(
        EventQuery query,
        CancellationToken cancellation = default
    ) => Whole.ReadAsync(query, cancellation);

    public ValueTask<ErasedEvents> EraseAsync(
        IReadOnlyCollection<string> sessions,
        CancellationToken cancellation = default
    ) => Whole.EraseAsync(sessions, cancellation);

    public ValueTask<int> ExpireAsync(
        DateTimeOffset before,
        int most,
        CancellationToken cancellation = default
    ) => Whole.ExpireAsync(before, most, cancellation);

    public ValueTask<EventCounts> TotalsAsync(CancellationToken cancellation = default) =>
        Whole.TotalsAsync(cancellation);
}
