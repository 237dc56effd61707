using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Review;

/// <summary>Port: how often takes were shown before a person had approved them. Counts, and no viewer's name.</summary>
public interface IShowings
{
    /// <summary>Adds showings.</summary>
    /// <param name="shown">How often each take was shown since the last time, by its id.</param>
    /// <param name="at">When; the first time of each is kept.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task AddAsync(
        IReadOnlyDictionary<string, int> shown,
        DateTimeOffset at,
        CancellationToken cancellation = default
    );

    /// <summary>The showings of takes, by id; those never shown are not in it.</summary>
    /// <param name="takes">The takes' ids.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<ImmutableDictionary<string, Showing>> ReadAsync(
        IEnumerable<string> takes,
        CancellationToken cancellation = default
    );
}
