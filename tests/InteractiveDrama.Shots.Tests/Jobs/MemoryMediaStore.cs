using System.Collections.Concurrent;
using System.Security.Cryptography;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Tests.Jobs;

/// <summary>Media that end with their process.</summary>
internal sealed class MemoryMediaStore : IMediaStore
{
    private readonly ConcurrentDictionary<string, (StoredMedia Known, byte[] Bytes)> files = new(
        StringComparer.Ordinal
    );

    public async Task<MediaFile> PutAsync(
        Stream bytes,
        string type,
        CancellationToken cancellation = default
    )
    {
        using var copy = new MemoryStream();
        await bytes.CopyToAsync(copy, cancellation);
        var kept = copy.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(kept));
        files.TryAdd(
            hash,
            (new StoredMedia(hash, type, kept.Length, DateTimeOffset.UnixEpoch), kept)
        );
        return new MediaFile(hash, type, kept.Length);
    }

    public Task<Stream?> OpenAsync(string sha256, CancellationToken cancellation = default) =>
        Task.FromResult<Stream?>(
            files.TryGetValue(sha256, out var file)
                ? new MemoryStream(file.Bytes, writable: false)
                : null
        );

    public Task<StoredMedia?> FindAsync(string sha256, CancellationToken cancellation = default) =>
        Task.FromResult(files.TryGetValue(sha256, out var file) ? file.Known : null);

    public IAsyncEnumerable<StoredMedia> ListAsync(CancellationToken cancellation = default) =>
        files.Values.Select(file => file.Known).ToAsyncEnumerable();

    public Task RemoveAsync(string sha256, CancellationToken cancellation = default)
    {
        files.TryRemove(sha256, out _);
        return Task.CompletedTask;
    }

    public Task<MediaCondition> CheckAsync(
        string sha256,
        CancellationToken cancellation = default
    ) => Task.FromResult(files.ContainsKey(sha256) ? MediaCondition.Sound : MediaCondition.Missing);
}
