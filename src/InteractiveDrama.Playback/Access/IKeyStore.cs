using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Access;

/// <summary>
/// Port: where keys are kept. Keys are revoked, never deleted. A change and its act are stored in one transaction. Every
/// method throws <see cref="Sessions.StoreUnavailableException"/> when the store cannot do its work.
/// </summary>
public interface IKeyStore
{
    /// <summary>Keeps a new key, with the act that made it.</summary>
    /// <returns>False when a key that is not revoked has the name; nothing was stored then.</returns>
    ValueTask<bool> AddAsync(AccessKey key, Act act, CancellationToken cancellation = default);

    /// <summary>The key of an id, whatever became of it; null when there is none.</summary>
    ValueTask<AccessKey?> FindAsync(string id, CancellationToken cancellation = default);

    /// <summary>All keys, the oldest first, those that ended included.</summary>
    ValueTask<ImmutableArray<AccessKey>> ListAsync(CancellationToken cancellation = default);

    /// <summary>Whether there was ever a key.</summary>
    ValueTask<bool> AnyAsync(CancellationToken cancellation = default);

    /// <summary>Takes a key back, with the act that did.</summary>
    /// <param name="id">The key's id.</param>
    /// <param name="at">When.</param>
    /// <param name="act">The act.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>False when there is no such key, or it was revoked before; nothing was stored then.</returns>
    ValueTask<bool> RevokeAsync(
        string id,
        DateTimeOffset at,
        Act act,
        CancellationToken cancellation = default
    );
}
