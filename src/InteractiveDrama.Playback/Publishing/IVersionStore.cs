using System.Collections.Immutable;
using InteractiveDrama.Playback.Access;

namespace InteractiveDrama.Playback.Publishing;

/// <summary>
/// Port: which versions of stories are staged, and which were served. The files themselves are kept elsewhere. History is
/// appended, never changed. Every method throws <see cref="Sessions.StoreUnavailableException"/> when the store cannot do
/// its work.
/// </summary>
public interface IVersionStore
{
    /// <summary>Keeps what was announced, in the place of what was announced of this story and version before. Of equal files, what is complete stays so.</summary>
    ValueTask StageAsync(StagedVersion staged, CancellationToken cancellation = default);

    /// <summary>A staged version; null when there is none.</summary>
    ValueTask<StagedVersion?> FindStagedAsync(
        string story,
        string version,
        CancellationToken cancellation = default
    );

    /// <summary>All staged versions, the oldest first.</summary>
    ValueTask<ImmutableArray<StagedVersion>> ListStagedAsync(
        CancellationToken cancellation = default
    );

    /// <summary>Notes that all of a staged version is there and good.</summary>
    /// <returns>False when it is staged no more, or with other files.</returns>
    ValueTask<bool> CompleteAsync(
        StagedVersion staged,
        DateTimeOffset at,
        CancellationToken cancellation = default
    );

    /// <summary>Forgets staged versions that were announced before a moment.</summary>
    ValueTask DropStagedAsync(DateTimeOffset before, CancellationToken cancellation = default);

    /// <summary>Appends to a story's history, with the act that did it; a staged version of the same files is staged no more.</summary>
    /// <param name="version">The entry; its number is given here.</param>
    /// <param name="act">The act; null for what nobody did, the version a server was started with.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The entry with its number.</returns>
    ValueTask<PublishedVersion> PublishAsync(
        PublishedVersion version,
        Act? act,
        CancellationToken cancellation = default
    );

    /// <summary>The history of a story, or of all, in order.</summary>
    ValueTask<ImmutableArray<PublishedVersion>> HistoryAsync(
        string? story = null,
        CancellationToken cancellation = default
    );
}
