using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Access;

/// <summary>
/// Port: what is kept of viewers, to give out and to delete. A session that was forked goes with the one it was forked
/// from: it goes on from its state. Every method throws <see cref="Sessions.StoreUnavailableException"/> when the store
/// cannot do its work.
/// </summary>
public interface IViewerData
{
    /// <summary>Ids of a viewer's sessions and of those forked from them, the oldest first.</summary>
    ValueTask<ImmutableArray<string>> SessionsOfAsync(
        string viewer,
        CancellationToken cancellation = default
    );

    /// <summary>A session's id and those of the sessions forked from it, the oldest first; none when there is no such session.</summary>
    ValueTask<ImmutableArray<string>> ForksOfAsync(
        string session,
        CancellationToken cancellation = default
    );

    /// <summary>Everything that is kept of a session; null when there is none.</summary>
    ValueTask<ViewerSession?> ReadAsync(string session, CancellationToken cancellation = default);

    /// <summary>
    /// Deletes sessions and those forked from them, with turns, events and answers, and appends the act, in one
    /// transaction.
    /// </summary>
    /// <param name="sessions">The sessions; unknown ones are no error.</param>
    /// <param name="act">The act that tells of what was deleted.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>How much was deleted.</returns>
    ValueTask<ErasedData> EraseAsync(
        ImmutableArray<string> sessions,
        Func<ErasedData, Act> act,
        CancellationToken cancellation = default
    );
}
