using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Shots.Tests.Jobs;

/// <summary>A record that ends with the test.</summary>
internal sealed class MemoryReviewLog(ITakes takes) : IReviewLog
{
    private readonly List<ReviewEntry> entries = [];

    public Task<long> AppendAsync(ReviewEntry entry, CancellationToken cancellation = default)
    {
        if (entries.Find(one => one.Id == entry.Id) is { } same)
        {
            return Task.FromResult(same.Seq);
        }
        entries.Add(entry with { Seq = entries.Count + 1 });
        return Task.FromResult((long)entries.Count);
    }

    public Task<ImmutableArray<ReviewEntry>> ReadAsync(
        string? story,
        string? take = null,
        long after = 0,
        CancellationToken cancellation = default
    ) =>
        Task.FromResult(
            entries
                .Where(entry =>
                    entry.Seq > after
                    && (take is null || entry.Take == take)
                    && (story is null || entry.Story == story)
                )
                .ToImmutableArray()
        );

    public Task<long> NewestAsync(CancellationToken cancellation = default) =>
        Task.FromResult((long)entries.Count);

    public async Task<bool> IsSealedAsync(
        string sha256,
        CancellationToken cancellation = default
    ) =>
        (await takes.ListAsync(null, null, cancellation)).Any(kept =>
            kept.Take.Files.Any(file => file.Sha256 == sha256)
            && TakeReview.Of(entries.Where(entry => entry.Take == kept.Take.Id)).Withdrawal
                is not null
        );
}
