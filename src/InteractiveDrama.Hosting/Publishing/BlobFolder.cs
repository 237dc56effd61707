using System.Collections.Concurrent;
using System.Security.Cryptography;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Publishing;

/// <summary>
/// Contents in a folder, each under its SHA-256. A content grows in a file of its own; only when all of it is there, has the
/// right hash and is on the disk does it get its name. So a name never stands for half a content, whatever dies.
/// </summary>
internal sealed class BlobFolder
{
    private const int BufferBytes = 81_920;

    private readonly string whole;
    private readonly string growing;
    private readonly ConcurrentDictionary<string, bool> inUse = new(StringComparer.Ordinal);

    public BlobFolder(string root)
    {
        whole = Path.Combine(Path.GetFullPath(root), "blobs");
        growing = Path.Combine(Path.GetFullPath(root), "partial");
    }

    /// <summary>Whether all of a content is there.</summary>
    public bool Has(string hash) => File.Exists(WholePath(hash));

    /// <summary>How many bytes of a content are there.</summary>
    public long Offset(string hash) =>
        new FileInfo(WholePath(hash)) is { Exists: true } all ? all.Length
        : new FileInfo(GrowingPath(hash)) is { Exists: true } part ? part.Length
        : 0;

    /// <summary>Opens a content that is there.</summary>
    public FileStream OpenRead(string hash) =>
        new(WholePath(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    /// <summary>Adds bytes to a content, from where it ends. What came before the sender was cut off is kept.</summary>
    /// <param name="hash">Its SHA-256.</param>
    /// <param name="length">How many bytes it has in all.</param>
    /// <param name="offset">Where the bytes begin.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="PublishingRefusal">They begin elsewhere, are too many, or are not what the hash says.</exception>
    /// <exception cref="StoreUnavailableException">The folder cannot be written.</exception>
    public async Task AppendAsync(
        string hash,
        long length,
        long offset,
        Stream bytes,
        CancellationToken cancellation
    )
    {
        if (!inUse.TryAdd(hash, true))
        {
            throw PublishingRefusal.Conflict(
                "This content is being sent just now: ask again how much of it is there."
            );
        }
        try
        {
            if (Has(hash))
            {
                return;
            }
            if (offset != Offset(hash))
            {
                throw PublishingRefusal.Conflict(
                    $"{Offset(hash)} bytes of this content are there: go on from there."
                );
            }
            await GrowAsync(hash, length, bytes, cancellation);
        }
        finally
        {
            inUse.TryRemove(hash, out _);
        }
    }

    /// <summary>Removes every content that nobody needs and nobody is sending.</summary>
    public void Sweep(IReadOnlySet<string> needed)
    {
        foreach (var folder in new[] { whole, growing })
        {
            if (!Directory.Exists(folder))
            {
                continue;
            }
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var hash = Path.GetFileName(file);
                if (!needed.Contains(hash) && inUse.TryAdd(hash, true))
                {
                    File.Delete(file);
                    inUse.TryRemove(hash, out _);
                }
            }
        }
    }

    private async Task GrowAsync(
        string hash,
        long length,
        Stream bytes,
        CancellationToken cancellation
    )
    {
        try
        {
            Directory.CreateDirectory(growing);
            await using (
                var file = new FileStream(GrowingPath(hash), FileMode.Append, FileAccess.Write)
            )
            {
                await CopyAsync(bytes, file, length, cancellation);
                file.Flush(flushToDisk: true);
                if (file.Length < length)
                {
                    return;
                }
            }
            await CheckAsync(hash, cancellation);
            Directory.CreateDirectory(Path.GetDirectoryName(WholePath(hash))!);
            File.Move(GrowingPath(hash), WholePath(hash), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The folder '{growing}' cannot be written: {e.Message}",
                e
            );
        }
    }

    private static async Task CopyAsync(
        Stream bytes,
        FileStream file,
        long length,
        CancellationToken cancellation
    )
    {
        var buffer = new byte[BufferBytes];
        while (await ReadAsync(bytes, buffer, cancellation) is > 0 and var read)
        {
            if (file.Length + read > length)
            {
                throw PublishingRefusal.TooLarge(
                    $"This content was announced with {length} bytes; more came."
                );
            }
            await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            // Length counts what is written, not what waits to be.
            await file.FlushAsync(CancellationToken.None);
        }
    }

    // A sender who is cut off has sent what came: the rest is asked for later.
    private static async Task<int> ReadAsync(
        Stream bytes,
        byte[] buffer,
        CancellationToken cancellation
    )
    {
        try
        {
            return await bytes.ReadAsync(buffer, cancellation);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return 0;
        }
    }

    private async Task CheckAsync(string hash, CancellationToken cancellation)
    {
        string found;
        await using (var file = File.OpenRead(GrowingPath(hash)))
        {
            found = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
        }
        if (found != hash)
        {
            File.Delete(GrowingPath(hash));
            throw PublishingRefusal.Invalid(
                "What came has not the hash it was announced with, and was thrown away: send it again."
            );
        }
    }

    private string WholePath(string hash) => Path.Combine(whole, hash[..2], hash);

    private string GrowingPath(string hash) => Path.Combine(growing, hash);
}
