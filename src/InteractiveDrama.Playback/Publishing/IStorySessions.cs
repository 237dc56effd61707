using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Publishing;

/// <summary>Port: who is in the middle of a story.</summary>
public interface IStorySessions
{
    /// <summary>How many viewers' sessions of a story are kept; rehearsals and synthetic viewers are none.</summary>
    /// <exception cref="Sessions.StoreUnavailableException">The store cannot be read.</exception>
    ValueTask<int> CountAsync(string story, CancellationToken cancellation = default);

    /// <summary>Ids of viewers' sessions of a story, those last heard of first.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="Sessions.StoreUnavailableException">The store cannot be read.</exception>
    ValueTask<ImmutableArray<string>> RecentAsync(
        string story,
        int most,
        CancellationToken cancellation = default
    );
}
