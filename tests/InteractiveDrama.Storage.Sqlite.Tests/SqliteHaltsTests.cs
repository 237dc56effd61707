using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Storage.Specification.Halting;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

/// <summary>SQLite keeps what every store of halts promises.</summary>
public sealed class SqliteHaltsTests : HaltsSpecification, IAsyncLifetime
{
    private readonly SqliteFolder folder = new();

    protected override IHalts Halts => folder.Get<IHalts>();

    protected override IJobJournal Journal => folder.Get<IJobJournal>();

    protected override Task ReopenAsync() => folder.ReopenAsync();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => folder.DisposeAsync();
}
