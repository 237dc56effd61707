using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Storage.S3;

/// <summary>
/// Media in a bucket: <c>ab/ab12..ef.mp4</c>. What is read comes to a folder on this machine first and is served from there,
/// whole and checked: bytes that are not those of their name are an error, never an answer.
/// </summary>
public sealed class S3MediaStore : IMediaStore, IDisposable
{
    /// <summary>The largest file, 100 MB: it goes up in one request.</summary>
    public const long MostBytes = 104_857_600;

    private const string Quarantine = "quarantine/";

    private readonly S3Bucket bucket;
    private readonly MediaCache cache;
    private readonly string prefix;
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> coming = new(
        StringComparer.Ordinal
    );

    /// <summary>Opens the store; nothing is asked of the bucket yet.</summary>
    /// <param name="options">Which bucket; without <see cref="S3MediaOptions.Problems"/>.</param>
    /// <param name="cacheFolder">The folder when the options name none.</param>
    /// <param name="variable">Reads an environment variable; the process's when null.</param>
    public S3MediaStore(
        S3MediaOptions options,
        string cacheFolder,
        Func<string, string?>? variable = null
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        bucket = new S3Bucket(options, variable ?? Environment.GetEnvironmentVariable);
        cache = new MediaCache(options.CacheFolder ?? cacheFolder, options.CacheBytes);
        prefix = options.Prefix ?? "";
    }

    /// <inheritdoc/>
    public async Task<MediaFile> PutAsync(
        Stream bytes,
        string type,
        CancellationToken cancellation = default
    )
    {
        var file = await cache.PutAsync(bytes, type, cancellation);
        try
        {
            if (file.Bytes > MostBytes)
            {
                throw new IOException(
                    $"A file of {file.Bytes:N0} bytes is too large for a bucket: {MostBytes:N0} at most."
                );
            }
            // The first type that bytes were kept under stays theirs.
            var kept = (await FindAsync(file.Sha256, cancellation))?.Type;
            var name = new MediaName(file.Sha256, kept ?? MediaTypes.Of(MediaTypes.Ending(type)!)!);
            await using var stream =
                await cache.OpenAsync(file.Sha256, cancellation)
                ?? throw new IOException("The cache of media was emptied while it was written.");
            // Over one that is there too: it may be damaged, and it is as young as a new one from now on.
            await bucket.PutAsync(KeyOf(name), stream, name.Type, name.Sha256, cancellation);
            await cache.TrimAsync(file.Bytes);
            return file with { Type = name.Type };
        }
        catch
        {
            // What is not in the bucket must not look as if it were.
            await cache.RemoveAsync(file.Sha256);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string sha256, CancellationToken cancellation = default)
    {
        if (!MediaName.IsHash(sha256))
        {
            return null;
        }
        if (await cache.OpenAsync(sha256, cancellation) is { } near)
        {
            return near;
        }
        // Those who ask for one file at once share one download, which none of them can stop for the others.
        var fetch = coming.GetOrAdd(
            sha256,
            _ => new Lazy<Task<bool>>(() => FetchAsync(sha256, CancellationToken.None))
        );
        try
        {
            return await fetch.Value.WaitAsync(cancellation)
                ? await cache.OpenAsync(sha256, cancellation)
                : null;
        }
        finally
        {
            if (fetch.Value.IsCompleted)
            {
                coming.TryRemove(KeyValuePair.Create(sha256, fetch));
            }
        }
    }

    /// <inheritdoc/>
    public async Task<StoredMedia?> FindAsync(
        string sha256,
        CancellationToken cancellation = default
    )
    {
        if (MediaName.IsHash(sha256))
        {
            await foreach (var found in AllAsync($"{sha256[..2]}/{sha256}.", cancellation))
            {
                return found;
            }
        }
        return null;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredMedia> ListAsync(CancellationToken cancellation = default) =>
        AllAsync("", cancellation);

    /// <inheritdoc/>
    public async Task RemoveAsync(string sha256, CancellationToken cancellation = default)
    {
        if (!MediaName.IsHash(sha256))
        {
            return;
        }
        await cache.RemoveAsync(sha256);
        await foreach (var found in AllAsync($"{sha256[..2]}/{sha256}.", cancellation))
        {
            await bucket.DeleteAsync(KeyOf(new MediaName(sha256, found.Type)), cancellation);
        }
    }

    /// <inheritdoc/>
    public async Task<MediaCondition> CheckAsync(
        string sha256,
        CancellationToken cancellation = default
    )
    {
        // The bucket's own bytes are read, not those that are near.
        await using var checkedFile = await DownloadAsync(sha256, cancellation);
        if (checkedFile is null)
        {
            return MediaCondition.Missing;
        }
        if (checkedFile.Sha256 == sha256)
        {
            return MediaCondition.Sound;
        }
        await bucket.PutAsync(
            prefix + Quarantine + checkedFile.Name,
            checkedFile.Bytes,
            checkedFile.Name.Type,
            checkedFile.Sha256,
            cancellation
        );
        await RemoveAsync(sha256, cancellation);
        return MediaCondition.Damaged;
    }

    /// <inheritdoc/>
    public void Dispose() => bucket.Dispose();

    private async Task<bool> FetchAsync(string sha256, CancellationToken cancellation)
    {
        await using var file = await DownloadAsync(sha256, cancellation);
        if (file is null)
        {
            return false;
        }
        if (file.Sha256 != sha256)
        {
            throw new IOException(
                $"The bucket has other bytes under {file.Name} than its name says; 'drama takes verify' puts them aside."
            );
        }
        await cache.PutAsync(file.Bytes, file.Name.Type, cancellation);
        await cache.TrimAsync(file.Bytes.Length);
        return true;
    }

    private async Task<Download?> DownloadAsync(string sha256, CancellationToken cancellation)
    {
        if (await FindAsync(sha256, cancellation) is not { } found)
        {
            return null;
        }
        var name = new MediaName(sha256, found.Type);
        using var answer = await bucket.OpenAsync(KeyOf(name), cancellation);
        return answer is null
            ? null
            : await Download.ReadAsync(name, answer.ResponseStream, cancellation);
    }

    private async IAsyncEnumerable<StoredMedia> AllAsync(
        string start,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await foreach (var found in bucket.ListAsync(prefix + start, cancellation))
        {
            // What stands elsewhere in the bucket, such as in quarantine, is not ours to name.
            if (
                MediaName.Read(found.Key[(found.Key.LastIndexOf('/') + 1)..]) is { } name
                && found.Key == KeyOf(name)
            )
            {
                yield return new StoredMedia(
                    name.Sha256,
                    name.Type,
                    found.Size ?? 0,
                    found.LastModified is { } at
                        ? new DateTimeOffset(at.ToUniversalTime())
                        : DateTimeOffset.UnixEpoch
                );
            }
        }
    }

    private string KeyOf(MediaName name) => $"{prefix}{name.Sha256[..2]}/{name}";
}
