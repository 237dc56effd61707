using System.Runtime.InteropServices;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Shots.Library;

/// <summary>Keeps the pictures that a story's cards refer to where providers are given them from.</summary>
/// <param name="store">The media store.</param>
public sealed class ReferenceKeeper(IMediaStore store)
{
    /// <summary>Keeps them.</summary>
    /// <param name="package">The story.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task KeepAsync(StoryPackage package, CancellationToken cancellation)
    {
        foreach (var file in package.Parts.Files)
        {
            if (
                file.Type.StartsWith("image/", StringComparison.Ordinal)
                && await store.FindAsync(file.Sha256, cancellation) is null
                && MemoryMarshal.TryGetArray(file.Content, out var bytes)
            )
            {
                await using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count);
                await store.PutAsync(stream, file.Type, cancellation);
            }
        }
    }
}
