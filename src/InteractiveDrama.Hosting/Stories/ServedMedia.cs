using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Animatic;

namespace InteractiveDrama.Hosting.Stories;

/// <summary>What may leave the media store: what was drawn, and what a take has for viewers. Originals stay inside.</summary>
/// <param name="drawn">The drawings.</param>
/// <param name="store">The media.</param>
/// <param name="takes">The takes; null when the host's store keeps none.</param>
internal sealed class ServedMedia(IShotLibrary drawn, IMediaStore store, ITakes? takes)
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
}
