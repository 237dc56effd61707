using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Access;

/// <summary>
/// Port: what was done, in order. Acts are appended, never changed or deleted; the store itself refuses it. Every method
/// throws <see cref="Sessions.StoreUnavailableException"/> when the store cannot do its work.
/// </summary>
public interface IActLog
{
    /// <summary>Appends an act whose matter is not in this store; what is, is stored with its act.</summary>
    /// <returns>Its number.</returns>
    ValueTask<long> AppendAsync(Act act, CancellationToken cancellation = default);

    /// <summary>Acts in order.</summary>
    /// <param name="after">Those with a greater number; 0 for all.</param>
    /// <param name="most">At most so many, at least 1.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    ValueTask<ImmutableArray<StoredAct>> ReadAsync(
        long after,
        int most,
        CancellationToken cancellation = default
    );
}
