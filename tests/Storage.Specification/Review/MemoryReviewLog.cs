using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Storage.Specification.Review;

/// <summary>A record of reviews that ends with the process.</summary>
/// <param name="takes">The takes whose files may be sealed.</param>
public sealed class MemoryReviewLog(ITakes takes) : IReviewLog
{
    private readonly Lock gate = new();
    private ImmutableList<ReviewEntry> entries = [];

    /// <inheritdoc/>
    public Task<long> AppendAsync(ReviewEntry entry, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        lock (gate)
        {
            if (entries.Find(known => known.Id == entry.Id) is { } same)
            {
                return Task.FromResult(same.Seq);
            }
            entries = entries.Add(entry with { Seq = entries.Count + 1 });
            return Task.FromResult((long)entries.Count);
        }
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<ReviewEntry>> ReadAsync(
        string? story,
        string? take = null,
        long after = 0,
        CancellationToken cancellation = default
    ) =>
        Task.FromResult<ImmutableArray<ReviewEntry>>([
            .. entries.Where(entry =>
                entry.Seq > after
                && (take is null ? story is null || entry.Story == story : entry.Take == take)
            ),
        ]);

    /// <inheritdoc/>
    public Task<long> NewestAsync(CancellationToken cancellation = default) =>
        Task.FromResult((long)entries.Count);

    /// <inheritdoc/>
    public async Task<bool> IsSealedAsync(string sha256, CancellationToken cancellation = default)
    {
        foreach (var kept in await takes.ListAsync(null, null, cancellation))
        {
            if (
                kept.Take.Files.Any(file => file.Sha256 == sha256)
                && TakeReview.Of(entries.Where(entry => entry.Take == kept.Take.Id)).Withdrawal
                    is not null
            )
            {
                return true;
            }
        }
        return false;
    }
}
