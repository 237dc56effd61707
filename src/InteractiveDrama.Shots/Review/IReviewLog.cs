using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Review;

/// <summary>
/// Port: what was done to takes in review, in order. Entries are appended, never changed or deleted; the store itself refuses
/// it. What is acknowledged survives a power cut.
/// </summary>
public interface IReviewLog
{
    /// <summary>Appends an entry; one with the same id again changes nothing.</summary>
    /// <returns>Its number.</returns>
    Task<long> AppendAsync(ReviewEntry entry, CancellationToken cancellation = default);

    /// <summary>The entries of a story in order; of all stories when it is null.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="take">A take's id, for its entries alone; null for all.</param>
    /// <param name="after">Those with a greater number; 0 for all.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<ImmutableArray<ReviewEntry>> ReadAsync(
        string? story,
        string? take = null,
        long after = 0,
        CancellationToken cancellation = default
    );

    /// <summary>The number of the newest entry; 0 when there is none. Cheap: it is asked several times a second.</summary>
    Task<long> NewestAsync(CancellationToken cancellation = default);

    /// <summary>Whether a withdrawn take names a file: nobody is served it.</summary>
    /// <param name="sha256">64 lower-case hex digits.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<bool> IsSealedAsync(string sha256, CancellationToken cancellation = default);
}
