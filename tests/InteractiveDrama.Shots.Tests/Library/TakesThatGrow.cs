using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Tests.Library;

/// <summary>Takes to which another process adds one right after they were listed.</summary>
internal sealed class TakesThatGrow(ITakes takes, Func<Task> add) : ITakes
{
    public async Task<ImmutableArray<KeptTake>> ListAsync(
        string? story,
        string? subject = null,
        CancellationToken cancellation = default
    )
    {
        var listed = await takes.ListAsync(story, subject, cancellation);
        await add();
        return listed;
    }

    public Task AddAsync(Take take, bool publish, CancellationToken cancellation = default) =>
        takes.AddAsync(take, publish, cancellation);

    public Task<bool> PublishAsync(string take, CancellationToken cancellation = default) =>
        takes.PublishAsync(take, cancellation);

    public Task<bool> WithdrawAsync(string take, CancellationToken cancellation = default) =>
        takes.WithdrawAsync(take, cancellation);

    public Task<KeptTake?> FindAsync(string take, CancellationToken cancellation = default) =>
        takes.FindAsync(take, cancellation);

    public Task<KeptTake?> FindByRequestAsync(
        string requestHash,
        CancellationToken cancellation = default
    ) => takes.FindByRequestAsync(requestHash, cancellation);

    public Task<MediaRole?> RoleAsync(string sha256, CancellationToken cancellation = default) =>
        takes.RoleAsync(sha256, cancellation);

    public Task<ImmutableArray<TakeMove>> HistoryAsync(
        string take,
        CancellationToken cancellation = default
    ) => takes.HistoryAsync(take, cancellation);
}
