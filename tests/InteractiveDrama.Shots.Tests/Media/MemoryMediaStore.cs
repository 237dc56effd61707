using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Tests.Media;

/// <summary>A media store in memory.</summary>
internal sealed class MemoryMediaStore : IMediaStore
{
    private readonly ConcurrentDictionary<string, (byte[] Bytes, string Type)> _files = new(
        StringComparer.Ordinal
    );

    public int Count => _files.Count;

    public byte[] Bytes(MediaFile file) => _files[file.Sha256].Bytes;

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
        _files.TryAdd(hash, (kept, type));
        return new MediaFile(hash, type, kept.Length);
    }

    public Task<Stream?> OpenAsync(string sha256, CancellationToken cancellation = default) =>
        Task.FromResult<Stream?>(
            _files.TryGetValue(sha256, out var file) ? new MemoryStream(file.Bytes) : null
        );

    public Task<StoredMedia?> FindAsync(string sha256, CancellationToken cancellation = default) =>
        Task.FromResult(_files.TryGetValue(sha256, out var file) ? Stored(sha256, file) : null);

    public async IAsyncEnumerable<StoredMedia> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        await Task.CompletedTask;
        foreach (var (hash, file) in _files)
        {
            yield return Stored(hash, file);
        }
    }

    public Task RemoveAsync(string sha256, CancellationToken cancellation = default)
    {
        _files.TryRemove(sha256, out _);
        return Task.CompletedTask;
    }

    public Task<MediaCondition> CheckAsync(
        string sha256,
        CancellationToken cancellation = default
    ) =>
        Task.FromResult(_files.ContainsKey(sha256) ? MediaCondition.Sound : MediaCondition.Missing);

    private static StoredMedia Stored(string hash, (byte[] Bytes, string Type) file) =>
        new(hash, file.Type, file.Bytes.Length, DateTimeOffset.UnixEpoch);
}
