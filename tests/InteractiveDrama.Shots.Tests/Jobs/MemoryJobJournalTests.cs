using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Storage.Specification;

namespace InteractiveDrama.Shots.Tests.Jobs;

/// <summary>The journal that tests use keeps what every journal promises.</summary>
public sealed class MemoryJobJournalTests : JobJournalSpecification
{
    protected override IJobJournal Journal { get; } = new MemoryJobJournal();

    protected override Task ReopenAsync() => Task.CompletedTask;

    protected override Task<IJobJournal> FreshAsync() =>
        Task.FromResult<IJobJournal>(new MemoryJobJournal());
}
