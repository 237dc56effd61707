using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Shots.Library;

/// <summary>
/// A library in a folder, a file for each picture. A file appears under its name whole or not at all, and only one that
/// still ends as it was written is served; one that does not is made again.
/// </summary>
public sealed class FolderShotLibrary : IShotLibrary
{
    private const string Ending = ".svg";
    private const int HashLength = 64;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    // Every drawing ends with these bytes: a file cut short has another end.
    private static readonly byte[] Tail = "</svg>"u8.ToArray();

    private readonly string _root;
    private readonly Func<ShotSpec, byte[]> _draw;
    private readonly ConcurrentDictionary<string, Lazy<Task<ShotMedia>>> _making = new(
        StringComparer.Ordinal
    );

    /// <summary>Opens the library in <paramref name="root"/>, which is made with the first picture.</summary>
    /// <param name="root">The folder; relative paths are under the current one.</param>
    public FolderShotLibrary(string root)
        : this(root, AnimaticProvider.Draw) { }

    /// <summary>Opens the library in <paramref name="root"/> with another way of drawing.</summary>
    /// <param name="root">The folder; relative paths are under the current one.</param>
    /// <param name="draw">Makes an SVG document of a spec: the same bytes for the same spec.</param>
    public FolderShotLibrary(string root, Func<ShotSpec, byte[]> draw)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        ArgumentNullException.ThrowIfNull(draw);
        _root = Path.GetFullPath(root);
        _draw = draw;
    }

    /// <inheritdoc/>
    public async Task<ShotMedia> GetOrMakeAsync(
        ShotSpec spec,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(spec);
        var hash = HashOf(spec);
        var media = new ShotMedia(
            hash,
            hash + Ending,
            AnimaticProvider.MediaType,
            ShotOrigin.Drawn
        );
        if (IsWhole(PathOf(media.Name)))
        {
            return media;
        }

        var making = _making.GetOrAdd(
            hash,
            _ => new Lazy<Task<ShotMedia>>(() =>
                Task.Run(() => MakeAsync(spec, media), CancellationToken.None)
            )
        );
        try
        {
            return await making.Value.WaitAsync(cancellationToken);
        }
        finally
        {
            // A making that failed is tried again by the next caller; one that is done is found on disk.
            if (making.Value.IsCompleted)
            {
                _making.TryRemove(KeyValuePair.Create(hash, making));
            }
        }
    }

    /// <inheritdoc/>
    public Stream? OpenRead(string name)
    {
        if (!IsName(name) || !IsWhole(PathOf(name)))
        {
            return null;
        }

        try
        {
            return new FileStream(
                PathOf(name),
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read | FileShare.Delete,
                4096,
                FileOptions.Asynchronous
            );
        }
        catch (Exception failure)
            when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    // What is drawn depends on the intent and on the rules of drawing: new rules, new name.
    private static string HashOf(ShotSpec spec)
    {
        var text = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"animatic/{AnimaticProvider.Version}\n{ShotSpecHash.Of(spec)}"
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private async Task<ShotMedia> MakeAsync(ShotSpec spec, ShotMedia media)
    {
        var path = PathOf(media.Name);
        if (IsWhole(path))
        {
            return media;
        }

        var bytes = _draw(spec);
        Directory.CreateDirectory(_root);
        var draft = Path.Combine(_root, $".{media.Hash}.{Guid.NewGuid():n}.tmp");
        try
        {
            await using (
                var file = new FileStream(
                    draft,
                    FileMode.CreateNew,
                    FileAccess.Write,
                    FileShare.None,
                    4096,
                    FileOptions.Asynchronous
                )
            )
            {
                await file.WriteAsync(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }

        return media;
    }

    private string PathOf(string name) => Path.Combine(_root, name);

    private static bool IsName(string? name) =>
        name is { Length: HashLength + 4 }
        && name.EndsWith(Ending, StringComparison.Ordinal)
        && !name.AsSpan(0, HashLength).ContainsAnyExcept(HexDigits);

    private static bool IsWhole(string path)
    {
        try
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                0
            );
            if (file.Length < Tail.Length)
            {
                return false;
            }

            Span<byte> end = stackalloc byte[Tail.Length];
            file.Seek(-Tail.Length, SeekOrigin.End);
            file.ReadExactly(end);
            return end.SequenceEqual(Tail);
        }
        catch (Exception failure)
            when (failure
                    is FileNotFoundException
                        or DirectoryNotFoundException
                        or EndOfStreamException
            )
        {
            return false;
        }
    }
}
