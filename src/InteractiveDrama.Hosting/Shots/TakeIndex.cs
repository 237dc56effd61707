using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Hosting.Review;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>
/// The published takes of all stories in memory, with which of them viewers may see, so that a beat is answered without a
/// look into the store. Read by everybody, written by one: <see cref="LibraryWatch"/>.
/// </summary>
/// <param name="takes">The takes; null when the host's store keeps none.</param>
/// <param name="standings">How they stand in review.</param>
/// <param name="late">Which of them viewers waited for.</param>
/// <param name="policy">The policy.</param>
/// <param name="released">What the releases hold.</param>
internal sealed class TakeIndex(
    ITakes? takes,
    TakeStandings standings,
    LateTakes late,
    PolicyInForce policy,
    IReleasedTakes released
)
{
    private readonly ConcurrentDictionary<string, TakeShelf> shelves = new(StringComparer.Ordinal);

    // Looked at once more a moment later: who writes an entry may move the published take just after it.
    private ImmutableHashSet<(string Story, string Subject)> reviewed = [];

    /// <summary>True when the host's store keeps takes.</summary>
    public bool IsKept => takes is not null;

    /// <summary>The published takes of a story; the same object as long as nothing changes.</summary>
    public TakeShelf Of(string story) => shelves.GetValueOrDefault(story, TakeShelf.Empty);

    /// <summary>Looks what is published now, and how it stands in review.</summary>
    /// <param name="story">The story; null for all.</param>
    /// <param name="subject">The shot or line; null for all of the story's.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What has changed since the last look.</returns>
    public async Task<ImmutableArray<TakeChange>> LookAsync(
        string? story,
        string? subject,
        CancellationToken cancellation
    )
    {
        if (takes is null)
        {
            return [];
        }
        var changes = ImmutableArray.CreateBuilder<TakeChange>();
        await LookAtReviewsAsync(changes, cancellation);
        await LookAsync(story, subject, [], changes, cancellation);
        return changes.ToImmutable();
    }

    /// <summary>Looks at what was reviewed since the last look. Cheap when nothing was.</summary>
    /// <returns>What has changed since the last look.</returns>
    public async Task<ImmutableArray<TakeChange>> LookAtReviewsAsync(CancellationToken cancellation)
    {
        var changes = ImmutableArray.CreateBuilder<TakeChange>();
        if (takes is not null)
        {
            await LookAtReviewsAsync(changes, cancellation);
        }
        return changes.ToImmutable();
    }

    private async Task LookAtReviewsAsync(
        ImmutableArray<TakeChange>.Builder changes,
        CancellationToken cancellation
    )
    {
        var entries = await standings.CatchUpAsync(cancellation);
        var fresh = entries.Select(entry => (entry.Story, entry.Subject)).ToImmutableHashSet();
        var touched = entries.Select(entry => entry.Take!).ToHashSet(StringComparer.Ordinal);
        foreach (var (story, subject) in fresh.Union(reviewed))
        {
            await LookAsync(story, subject, touched, changes, cancellation);
        }
        reviewed = fresh;
    }

    private async Task LookAsync(
        string? story,
        string? subject,
        HashSet<string> touched,
        ImmutableArray<TakeChange>.Builder changes,
        CancellationToken cancellation
    )
    {
        var found = await takes!.ListAsync(story, subject, cancellation);
        await late.LearnAsync(story, found, cancellation);
        var byStory = found.ToLookup(kept => kept.Take.Story, StringComparer.Ordinal);
        IEnumerable<string> stories = story is null
            ? byStory.Select(group => group.Key).Union(shelves.Keys, StringComparer.Ordinal)
            : [story];
        foreach (var one in stories)
        {
            var before = Of(one);
            var others = before.Takes.Where(kept =>
                subject is not null && kept.Take.Subject != subject
            );
            ImmutableArray<KeptTake> all = [.. byStory[one].Concat(others)];
            var after = new TakeShelf(all, RightsOf(one, all));
            Replace(one, before, after, touched, changes);
        }
    }

    private ShowRights RightsOf(string story, ImmutableArray<KeptTake> all)
    {
        var ids = all.Select(kept => kept.Take.Id).ToList();
        return new ShowRights(
            policy.Of(story),
            standings.All,
            ids.Where(late.Holds).ToFrozenSet(StringComparer.Ordinal),
            ids.Where(id => released.Holds(story, id)).ToFrozenSet(StringComparer.Ordinal)
        );
    }

    private void Replace(
        string story,
        TakeShelf before,
        TakeShelf after,
        HashSet<string> touched,
        ImmutableArray<TakeChange>.Builder changes
    )
    {
        var known = before.Takes.Select(Mark).ToHashSet();
        var kept = after.Takes.Select(Mark).ToHashSet();
        var isOtherwise =
            before.Rights.Rule != after.Rights.Rule
            || !before.Rights.Released.SetEquals(after.Rights.Released);
        if (
            known.SetEquals(kept)
            && !isOtherwise
            && !after.Takes.Any(one => touched.Contains(one.Take.Id))
        )
        {
            return;
        }
        shelves[story] = after;
        changes.AddRange(
            before
                .Takes.Where(one => !kept.Contains(Mark(one)))
                .Select(one => new TakeChange(one.Take, IsShown: false))
        );
        changes.AddRange(
            after
                .Takes.Where(one =>
                    isOtherwise || !known.Contains(Mark(one)) || touched.Contains(one.Take.Id)
                )
                .Select(one => new TakeChange(
                    one.Take,
                    IsShown: !after.Rights.Of(one.Take).IsBarred
                ))
        );
    }

    // One that was published again is the newest again.
    private static (string Id, DateTimeOffset? At) Mark(KeptTake kept) =>
        (kept.Take.Id, kept.PublishedAt);
}
