using InteractiveDrama.Shots.Review;
using InteractiveDrama.Storage.Specification.Review;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

/// <summary>The SQLite store keeps what every store of showings promises.</summary>
public sealed class SqliteShowingsTests : ShowingsSpecification, IAsyncLifetime
{
    private readonly SqliteFolder folder = new();

    protected override IShowings Showings => folder.Get<IShowings>();

    protected override Task ReopenAsync() => folder.ReopenAsync();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => folder.DisposeAsync();
}
