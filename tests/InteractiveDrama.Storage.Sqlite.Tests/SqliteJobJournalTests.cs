using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Storage.Specification;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

/// <summary>The SQLite journal keeps what every journal promises.</summary>
public sealed class SqliteJobJournalTests : JobJournalSpecification, IAsyncLifetime
{
    private readonly List<SqliteFolder> folders = [new()];

    protected override IJobJournal Journal => folders[0].Get<IJobJournal>();

    protected override Task ReopenAsync() => folders[0].ReopenAsync();

    protected override Task<IJobJournal> FreshAsync()
    {
        folders.Add(new SqliteFolder());
        return Task.FromResult(folders[^1].Get<IJobJournal>());
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var folder in folders)
        {
            await folder.DisposeAsync();
        }
    }
}
