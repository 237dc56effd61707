using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Storage.Specification.Analytics;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

/// <summary>The analytics on SQLite keep what every store of events promises.</summary>
public sealed class SqliteEventStoreTests : EventStoreSpecification, IAsyncLifetime
{
    private readonly SqliteFolder folder = new();

    protected override IEventStore Store => folder.Get<IEventStore>();

    protected override Task ReopenAsync() => folder.ReopenAsync();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => folder.DisposeAsync();
}
