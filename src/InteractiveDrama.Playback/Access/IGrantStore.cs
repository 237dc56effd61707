using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Access;

/// <summary>
/// Port: where grants are kept. A change and its act are stored in one transaction. Every method throws
/// <see cref="Sessions.StoreUnavailableException"/> when the store cannot do its work.
/// </summary>
public interface IGrantStore
{
    /// <summary>Keeps a new grant, with the act that made it; of an id that is known nothing is stored.</summary>
    /// <returns>The grant of that id as it is kept, and whether it is this one.</returns>
    ValueTask<(Grant Kept, bool IsNew)> AddAsync(
        Grant grant,
        Act act,
        CancellationToken cancellation = default
    );

    /// <summary>Takes a grant back, with the act that did; of one that was taken back before nothing is stored.</summary>
    /// <param name="id">The grant's id.</param>
    /// <param name="at">When.</param>
    /// <param name="act">The act, made of the grant.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The grant as it is kept; null when there is none of that id.</returns>
    ValueTask<Grant?> RevokeAsync(
        string id,
        DateTimeOffset at,
        Func<Grant, Act> act,
        CancellationToken cancellation = default
    );

    /// <summary>Whether a gate is opened by a grant that was not taken back.</summary>
    ValueTask<bool> IsGrantedAsync(
        GrantHolder holder,
        string story,
        string gate,
        CancellationToken cancellation = default
    );

    /// <summary>A viewer's grants, the oldest first, those that were taken back included.</summary>
    ValueTask<ImmutableArray<Grant>> OfViewerAsync(
        string viewer,
        CancellationToken cancellation = default
    );

    /// <summary>Deletes a viewer's grants; those of sessions go with their session.</summary>
    ValueTask<int> EraseAsync(string viewer, CancellationToken cancellation = default);
}
