using System.Collections.Immutable;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Shots.Library;

/// <summary>Removes media that nothing needs. A file of a published take, or of a release, always stays, and one of a withdrawn take for those who review.</summary>
/// <param name="store">The media.</param>
/// <param name="takes">The takes that name them.</param>
/// <param name="time">What age is measured by.</param>
/// <param name="reviews">The record of withdrawals; null when nothing is ever withdrawn.</param>
public sealed class LibraryCollector(
    IMediaStore store,
    ITakes takes,
    TimeProvider time,
    IReviewLog? reviews = null
)
{
    /// <summary>Collects once. It may be stopped at any moment, and run beside a server.</summary>
    /// <param name="rules">What may be removed.</param>
    /// <param name="cancellation">Stops; what was removed until then stays removed.</param>
    /// <returns>What was removed, or would be.</returns>
    public async Task<ImmutableArray<StoredMedia>> CollectAsync(
        CollectionRules rules,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(rules);
        var now = time.GetUtcNow();
        var old = new List<StoredMedia>();
        await foreach (var media in store.ListAsync(cancellation))
        {
            if (IsOld(media))
            {
                old.Add(media);
            }
        }
        // The takes are read after the files: one that was added meanwhile is seen.
        var needed = await NeededAsync(rules, now, cancellation);
        var removed = ImmutableArray.CreateBuilder<StoredMedia>();
        foreach (var media in old.Where(media => !needed.Contains(media.Sha256)))
        {
            if (rules.IsDryRun)
            {
                removed.Add(media);
            }
            else if (
                // Looked at once more: somebody may have put or named it while the others were removed.
                await store.FindAsync(media.Sha256, cancellation) is { } still
                && IsOld(still)
                && await IsFreeAsync(media.Sha256, rules, now, cancellation)
            )
            {
                await store.RemoveAsync(media.Sha256, cancellation);
                removed.Add(media);
            }
        }
        return removed.ToImmutable();

        bool IsOld(StoredMedia media) => media.KeptAt <= now - rules.Grace;
    }

    private async Task<bool> IsFreeAsync(
        string sha256,
        CollectionRules rules,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        (!rules.Released.Contains(sha256) && await takes.RoleAsync(sha256, cancellation) is null)
        || !(await NeededAsync(rules, now, cancellation)).Contains(sha256);

    private async Task<HashSet<string>> NeededAsync(
        CollectionRules rules,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var needed = new HashSet<string>(rules.Released, StringComparer.Ordinal);
        var withdrawn = await WithdrawnAsync(cancellation);
        foreach (var kept in await takes.ListAsync(null, null, cancellation))
        {
            if (
                kept.IsPublished
                || rules.UnpublishedAfter is not { } age
                || kept.Take.MadeAt > now - age
                || withdrawn.Contains(kept.Take.Id)
            )
            {
                needed.UnionWith(kept.Take.Files.Select(file => file.Sha256));
            }
        }
        return needed;
    }

    private async Task<HashSet<string>> WithdrawnAsync(CancellationToken cancellation) =>
        reviews is null
            ? []
            :
            [
                .. (await reviews.ReadAsync(null, null, 0, cancellation))
                    .Where(entry => entry.Take is not null)
                    .GroupBy(entry => entry.Take!, StringComparer.Ordinal)
                    .Where(entries => TakeReview.Of(entries).Withdrawal is not null)
                    .Select(entries => entries.Key),
            ];
}
