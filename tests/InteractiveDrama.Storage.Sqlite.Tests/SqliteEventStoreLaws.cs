using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Storage.Specification.Analytics;

namespace InteractiveDrama.Storage.Sqlite.Tests;

/// <summary>The analytics on SQLite keep the laws of every store of events.</summary>
public sealed class SqliteEventStoreLaws : EventStoreLaws
{
    protected override Task<IOpenedStore> OpenAsync() =>
        Task.FromResult<IOpenedStore>(new Opened(new SqliteFolder()));

    private sealed class Opened(SqliteFolder folder) : IOpenedStore
    {
        public IEventStore Events => folder.Get<IEventStore>();

        public Task ReopenAsync() => folder.ReopenAsync();

        public ValueTask DisposeAsync() => folder.DisposeAsync();
    }
}
