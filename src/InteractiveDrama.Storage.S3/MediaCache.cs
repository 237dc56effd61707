using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Storage.S3;

/// <summary>Files of the bucket on this machine, checked when they came; the oldest go when there are too many.</summary>
/// <param name="folder">The folder.</param>
/// <param name="most">How many bytes it may hold.</param>
internal sealed class MediaCache(string folder, long most)
{
    private readonly FolderMediaStore files = new(folder);
    private int trimming;
    private long added;
    private bool hasTrimmed;

    public Task<MediaFile> PutAsync(Stream bytes, string type, CancellationToken cancellation) =>
        files.PutAsync(bytes, type, cancellation);

    public Task<Stream?> OpenAsync(string sha256, CancellationToken cancellation) =>
        files.OpenAsync(sha256, cancellation);

    public Task RemoveAsync(string sha256) => files.RemoveAsync(sha256);

    /// <summary>Makes room, the first time and then whenever a tenth of the cache has come. Files that are being read can be read to their ends.</summary>
    /// <param name="came">How many bytes have come just now.</param>
    public async Task TrimAsync(long came)
    {
        var isDue = Interlocked.Add(ref added, came) >= most / 10 || !hasTrimmed;
        if (!isDue || Interlocked.Exchange(ref trimming, 1) != 0)
        {
            return;
        }
        try
        {
            Interlocked.Exchange(ref added, 0);
            hasTrimmed = true;
            var kept = new List<StoredMedia>();
            await foreach (var file in files.ListAsync())
            {
                kept.Add(file);
            }
            var bytes = kept.Sum(file => file.Bytes);
            foreach (var file in kept.OrderBy(file => file.KeptAt).TakeWhile(_ => bytes > most))
            {
                await files.RemoveAsync(file.Sha256);
                bytes -= file.Bytes;
            }
        }
        finally
        {
            Volatile.Write(ref trimming, 0);
        }
    }
}
