using System.Collections.Immutable;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Hosting.Review;

/// <summary>How every take stands in review, kept up with the record. For one thread.</summary>
/// <param name="log">The record; null when the host's store keeps none.</param>
internal sealed class TakeStandings(IReviewLog? log)
{
    private long newest;

    /// <summary>The standing of each take that has an entry, by its id.</summary>
    public ImmutableDictionary<string, TakeReview> All { get; private set; } =
        ImmutableDictionary.Create<string, TakeReview>(StringComparer.Ordinal);

    /// <summary>Reads what was done since the last time, here or by another process. Cheap when it is nothing.</summary>
    /// <returns>The entries that change what may be seen.</returns>
    public async Task<ImmutableArray<ReviewEntry>> CatchUpAsync(CancellationToken cancellation)
    {
        if (log is null || await log.NewestAsync(cancellation) <= newest)
        {
            return [];
        }
        var entries = await log.ReadAsync(null, null, newest, cancellation);
        var all = All.ToBuilder();
        foreach (var entry in entries)
        {
            newest = Math.Max(newest, entry.Seq);
            if (entry.Take is { } take)
            {
                all[take] = all.GetValueOrDefault(take, TakeReview.None).After(entry);
            }
        }
        All = all.ToImmutable();
        return
        [
            .. entries.Where(entry =>
                entry is { Take: not null, Verb: not (ReviewVerb.Report or ReviewVerb.Regenerate) }
            ),
        ];
    }
}
