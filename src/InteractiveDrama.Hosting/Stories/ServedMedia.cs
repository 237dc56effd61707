using System.Runtime.InteropServices;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Stories.Assets;

namespace InteractiveDrama.Hosting.Stories;

/// <summary>
/// What may leave: what was drawn, what a take has for viewers, and the sounds of the stories served now. Originals stay
/// inside.
/// </summary>
/// <param name="catalogue">The stories; a sound is served from its story's package, which is in memory as a whole.</param>
/// <param name="drawn">The drawings.</param>
/// <param name="store">The media.</param>
/// <param name="takes">The takes; null when the host's store keeps none.</param>
internal sealed class ServedMedia(
    StoryCatalogue catalogue,
    IShotLibrary drawn,
    IMediaStore store,
    ITakes? takes
)
{
    /// <summary>Opens a file by its name; null when there is none that is served.</summary>
    public async ValueTask<MediaContent?> FindAsync(string name, CancellationToken cancellation)
    {
        if (MediaName.Read(name) is not { } wanted)
        {
            return null;
        }
        var isDrawing = wanted.Type == AnimaticProvider.MediaType;
        if (isDrawing && await drawn.OpenAsync(wanted.Sha256, cancellation) is { } drawing)
        {
            return new MediaContent(drawing, wanted.Type);
        }
        if (Sound(wanted) is { } sound)
        {
            return new MediaContent(Bytes(sound.Content), sound.Type);
        }
        var role = takes is null ? null : await takes.RoleAsync(wanted.Sha256, cancellation);
        // A drawing of before a restart is named by no take, and its address is good yet.
        var isServed = role is null ? isDrawing : role is not MediaRole.Original;
        return
            isServed
            && await store.FindAsync(wanted.Sha256, cancellation) is { } kept
            && kept.Type == wanted.Type
            && await store.OpenAsync(wanted.Sha256, cancellation) is { } bytes
            ? new MediaContent(bytes, kept.Type)
            : null;
    }

    private StoryFile? Sound(MediaName wanted)
    {
        if (!wanted.Type.StartsWith("audio/", StringComparison.Ordinal))
        {
            return null;
        }
        foreach (var story in catalogue.All)
        {
            foreach (var sound in story.Sounds.Values)
            {
                if (sound.Sha256 == wanted.Sha256 && sound.Type == wanted.Type)
                {
                    return sound;
                }
            }
        }
        return null;
    }

    private static MemoryStream Bytes(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
