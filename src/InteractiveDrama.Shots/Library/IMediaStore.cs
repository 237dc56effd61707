using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Library;

/// <summary>
/// Port: bytes by content. A file is there whole or not at all, under the SHA-256 of its bytes. Safe for use from many
/// threads, and from several processes at once.
/// </summary>
public interface IMediaStore
{
    /// <summary>Keeps a file; one that is there already is kept once, as young as a new one.</summary>
    /// <param name="bytes">Read to its end, from where it stands.</param>
    /// <param name="type">Its media type, one of <see cref="MediaTypes"/>.</param>
    /// <param name="cancellation">Stops; nothing is kept then.</param>
    /// <exception cref="ArgumentException">The type is none that is kept.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    Task<MediaFile> PutAsync(Stream bytes, string type, CancellationToken cancellation = default);

    /// <summary>Opens a file for reading; the stream can seek.</summary>
    /// <param name="sha256">64 lower-case hex digits; anything else is not there.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The bytes, to be disposed of; null when it is not there.</returns>
    Task<Stream?> OpenAsync(string sha256, CancellationToken cancellation = default);

    /// <summary>What is known of a file without reading it; null when it is not there.</summary>
    /// <param name="sha256">64 lower-case hex digits.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<StoredMedia?> FindAsync(string sha256, CancellationToken cancellation = default);

    /// <summary>Every file, in no order.</summary>
    /// <param name="cancellation">Stops.</param>
    IAsyncEnumerable<StoredMedia> ListAsync(CancellationToken cancellation = default);

    /// <summary>Removes a file; one that is not there is fine.</summary>
    /// <param name="sha256">64 lower-case hex digits.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task RemoveAsync(string sha256, CancellationToken cancellation = default);

    /// <summary>
    /// Reads a file where it is kept and compares it with its name. One that is damaged is put aside, where it is never
    /// served from; putting its bytes again mends the store.
    /// </summary>
    /// <param name="sha256">64 lower-case hex digits.</param>
    /// <param name="cancellation">Stops.</param>
    Task<MediaCondition> CheckAsync(string sha256, CancellationToken cancellation = default);
}
