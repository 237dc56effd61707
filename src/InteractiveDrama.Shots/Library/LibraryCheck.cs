using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Library;

/// <summary>Reads every file of the library and compares it with its name. What is damaged is put aside, never served.</summary>
/// <param name="store">The media.</param>
/// <param name="takes">The takes that name them.</param>
public sealed class LibraryCheck(IMediaStore store, ITakes takes)
{
    /// <summary>Checks once.</summary>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What was found.</returns>
    public async Task<LibraryFindings> RunAsync(CancellationToken cancellation = default)
    {
        var (files, bytes) = (0, 0L);
        var damaged = ImmutableArray.CreateBuilder<StoredMedia>();
        var sound = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var media in store.ListAsync(cancellation))
        {
            files++;
            bytes += media.Bytes;
            switch (await store.CheckAsync(media.Sha256, cancellation))
            {
                case MediaCondition.Sound:
                    sound.Add(media.Sha256);
                    break;
                case MediaCondition.Damaged:
                    damaged.Add(media);
                    break;
                default:
                    // Collected meanwhile: when a take names it, it is found missing below.
                    break;
            }
        }
        var missing = ImmutableArray.CreateBuilder<MissingMedia>();
        foreach (var kept in await takes.ListAsync(null, null, cancellation))
        {
            foreach (var file in kept.Take.Files)
            {
                // Asked again: a take that was added after the listing has files that it did not have.
                if (
                    !sound.Contains(file.Sha256)
                    && await store.FindAsync(file.Sha256, cancellation) is null
                )
                {
                    missing.Add(new MissingMedia(kept, file));
                }
            }
        }
        return new LibraryFindings(files, bytes, damaged.ToImmutable(), missing.ToImmutable());
    }
}
