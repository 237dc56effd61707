using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Specification;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

/// <summary>The SQLite store keeps what every store promises.</summary>
public sealed class SqliteSessionStoreTests : SessionStoreSpecification, IAsyncLifetime
{
    private readonly SqliteFolder folder = new();

    protected override ISessionStore Store => folder.Store;

    protected override IPlaythroughs Playthroughs => folder.Playthroughs;

    protected override Task ReopenAsync() => folder.ReopenAsync();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => folder.DisposeAsync();
}
