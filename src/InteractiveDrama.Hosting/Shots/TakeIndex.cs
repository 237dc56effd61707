using System.Collections.Concurrent;
using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>
/// The published takes of all stories in memory, so that a beat is answered without a look into the store. Read by everybody,
/// written by those who keep watch: <see cref="LibraryWatch"/> and <see cref="RecordWatch"/>.
/// </summary>
/// <param name="takes">The takes; null when the host's store keeps none.</param>
internal sealed class TakeIndex(ITakes? takes)
{
    // One look at a time: one that began before a withdrawal must not put back what a later one took away.
    private readonly SemaphoreSlim looking = new(1, 1);
    private readonly ConcurrentDictionary<string, TakeShelf> shelves = new(StringComparer.Ordinal);

    /// <summary>True when the host's store keeps takes.</summary>
    public bool IsKept => takes is not null;

    /// <summary>The published takes of a story; the same object as long as nothing changes.</summary>
    public TakeShelf Of(string story) => shelves.GetValueOrDefault(story, TakeShelf.Empty);

    /// <summary>Looks what is published now.</summary>
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
        await looking.WaitAsync(cancellation);
        try
        {
            return await LookAsync(takes, story, subject, cancellation);
        }
        finally
        {
            looking.Release();
        }
    }

    private async Task<ImmutableArray<TakeChange>> LookAsync(
        ITakes takes,
        string? story,
        string? subject,
        CancellationToken cancellation
    )
    {
        var found = await takes.ListAsync(story, subject, cancellation);
        var byStory = found.ToLookup(kept => kept.Take.Story, StringComparer.Ordinal);
        IEnumerable<string> stories = story is null
            ? byStory.Select(group => group.Key).Union(shelves.Keys, StringComparer.Ordinal)
            : [story];
        var changes = ImmutableArray.CreateBuilder<TakeChange>();
        foreach (var one in stories)
        {
            var before = Of(one);
            var others = before.Takes.Where(kept =>
                subject is not null && kept.Take.Subject != subject
            );
            Replace(one, before, new TakeShelf(byStory[one].Concat(others)), changes);
        }
        return changes.ToImmutable();
    }

    private void Replace(
        string story,
        TakeShelf before,
        TakeShelf after,
        ImmutableArray<TakeChange>.Builder changes
    )
    {
        var known = before.Takes.Select(Mark).ToHashSet();
        var kept = after.Takes.Select(Mark).ToHashSet();
        if (known.SetEquals(kept))
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
                .Takes.Where(one => !known.Contains(Mark(one)))
                .Select(one => new TakeChange(one.Take, IsShown: true))
        );
    }

    // One that was published again is the newest again.
    private static (string Id, DateTimeOffset? At) Mark(KeptTake kept) =>
        (kept.Take.Id, kept.PublishedAt);
}
