using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Cli.Releasing;

/// <summary>How the takes of a story stand in review.</summary>
internal static class ReviewStanding
{
    /// <summary>The standing of each take that has an entry, by its id.</summary>
    public static async Task<ImmutableDictionary<string, TakeReview>> ReadAsync(
        MediaLibrary library,
        string story,
        CancellationToken cancellation
    ) =>
        (await library.Reviews.ReadAsync(story, cancellation: cancellation))
            .Where(entry => entry.Take is not null)
            .GroupBy(entry => entry.Take!, StringComparer.Ordinal)
            .ToImmutableDictionary(entries => entries.Key, TakeReview.Of, StringComparer.Ordinal);

    /// <summary>The takes that a viewer waited for when they were asked for, by id.</summary>
    public static async Task<FrozenSet<string>> LateAsync(
        MediaLibrary library,
        string story,
        CancellationToken cancellation
    ) =>
        (await library.Jobs.ListAsync(story, cancellation))
            .Where(job => job.Viewer is not null)
            .Select(job => job.Draft.Id)
            .ToFrozenSet(StringComparer.Ordinal);
}
