using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Library;

/// <summary>
/// Media in a folder: <c>ab/ab12..ef.mp4</c>. Bytes are written to a draft, flushed to the disk and moved under their name, so a
/// name never stands for half a file, whatever dies. Several processes may use one folder at once.
/// </summary>
public sealed class FolderMediaStore : IMediaStore
{
    private const string Drafts = "drafts";
    private const string Quarantine = "quarantine";
    private const int BufferBytes = 81_920;

    /// <summary>No upload takes that long: what is older was left by a process that died.</summary>
    private static readonly TimeSpan OldestDraft = TimeSpan.FromDays(1);

    private readonly string root;
    private readonly TimeProvider time;
    private int swept;

    /// <summary>Opens the store in a folder, which is made with the first file.</summary>
    /// <param name="root">The folder; a relative path is under the current one.</param>
    /// <param name="time">What files are dated by; the system's when null.</param>
    public FolderMediaStore(string root, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        this.root = Path.GetFullPath(root);
        this.time = time ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public async Task<MediaFile> PutAsync(
        Stream bytes,
        string type,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (MediaTypes.Ending(type) is not { } ending || MediaTypes.Of(ending) is not { } known)
        {
            throw new ArgumentException($"'{type}' is no media type that is kept.", nameof(type));
        }
        SweepDrafts();
        var draft = Path.Combine(root, Drafts, $"{Guid.NewGuid():n}.part");
        try
        {
            var (sha256, length) = await WriteAsync(draft, bytes, cancellation);
            // The first type that bytes were kept under stays theirs.
            var name = Existing(sha256) ?? new MediaName(sha256, known);
            Dated(draft);
            var path = PathOf(name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Over one that is there too: it may be damaged, and it is as young as a new one from now on.
            File.Move(draft, path, overwrite: true);
            return new MediaFile(sha256, name.Type, length);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"The media folder '{root}' cannot be written: {e.Message}", e);
        }
        finally
        {
            Discard(draft);
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string sha256, CancellationToken cancellation = default) =>
        Task.FromResult<Stream?>(Existing(sha256) is { } name ? Read(PathOf(name)) : null);

    /// <inheritdoc/>
    public Task<StoredMedia?> FindAsync(string sha256, CancellationToken cancellation = default) =>
        Task.FromResult(Existing(sha256) is { } name ? Described(name) : null);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredMedia> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        await Task.CompletedTask;
        if (!Directory.Exists(root))
        {
            yield break;
        }
        foreach (var shard in Directory.EnumerateDirectories(root, "??"))
        {
            foreach (var file in Directory.EnumerateFiles(shard))
            {
                cancellation.ThrowIfCancellationRequested();
                if (
                    MediaName.Read(Path.GetFileName(file)) is { } name
                    && Described(name) is { } kept
                )
                {
                    yield return kept;
                }
            }
        }
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string sha256, CancellationToken cancellation = default)
    {
        foreach (var name in Names(sha256))
        {
            File.Delete(PathOf(name));
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<MediaCondition> CheckAsync(
        string sha256,
        CancellationToken cancellation = default
    )
    {
        if (Existing(sha256) is not { } name || Read(PathOf(name)) is not { } file)
        {
            return MediaCondition.Missing;
        }
        await using (file)
        {
            var found = await SHA256.HashDataAsync(file, cancellation);
            if (Convert.ToHexStringLower(found) == sha256)
            {
                return MediaCondition.Sound;
            }
        }
        var aside = Path.Combine(root, Quarantine, name.ToString());
        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        File.Move(PathOf(name), aside, overwrite: true);
        return MediaCondition.Damaged;
    }

    private static async Task<(string Sha256, long Length)> WriteAsync(
        string draft,
        Stream bytes,
        CancellationToken cancellation
    )
    {
        Directory.CreateDirectory(Path.GetDirectoryName(draft)!);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(
            draft,
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.Read | FileShare.Delete,
            0,
            FileOptions.Asynchronous
        );
        var buffer = new byte[BufferBytes];
        var length = 0L;
        while (await bytes.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            length += read;
        }
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    private static FileStream? Read(string path)
    {
        try
        {
            return new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                4096,
                FileOptions.Asynchronous
            );
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private MediaName? Existing(string sha256) => Names(sha256).FirstOrDefault();

    private IEnumerable<MediaName> Names(string sha256) =>
        MediaName.IsHash(sha256)
            ? MediaTypes
                .All.Select(type => new MediaName(sha256, type))
                .Where(name => File.Exists(PathOf(name)))
            : [];

    private StoredMedia? Described(MediaName name)
    {
        var file = new FileInfo(PathOf(name));
        return file.Exists
            ? new StoredMedia(
                name.Sha256,
                name.Type,
                file.Length,
                new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero)
            )
            : null;
    }

    private void Dated(string path) => File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);

    /// <summary>Once in a process, at its first writing.</summary>
    private void SweepDrafts()
    {
        if (Interlocked.Exchange(ref swept, 1) != 0)
        {
            return;
        }
        var drafts = new DirectoryInfo(Path.Combine(root, Drafts));
        if (!drafts.Exists)
        {
            return;
        }
        // Drafts are dated by the file system, so by the machine's own clock.
        var oldest = TimeProvider.System.GetUtcNow().UtcDateTime - OldestDraft;
        foreach (var draft in drafts.EnumerateFiles("*.part"))
        {
            if (draft.LastWriteTimeUtc < oldest)
            {
                Discard(draft.FullName);
            }
        }
    }

    private static void Discard(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Never why a file is not kept: an old draft is swept again by the next process.
        }
    }

    private string PathOf(MediaName name) => Path.Combine(root, name.Sha256[..2], name.ToString());
}
