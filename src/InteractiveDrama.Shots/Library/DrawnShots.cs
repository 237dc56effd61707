using System.Collections.Concurrent;
using InteractiveDrama.Shots.Provenance.Labels;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Shots.Library;

/// <summary>
/// Draws a spec once in a process and keeps the drawing in the media store. What was drawn for which spec is remembered in
/// memory only: drawing is deterministic, so another process comes to the same bytes and the same name.
/// </summary>
public sealed class DrawnShots : IShotLibrary
{
    /// <summary>Far more than the stories of a server have; one that makes them up as it goes begins anew.</summary>
    private const int MostShots = 50_000;

    private readonly IMediaStore store;
    private readonly Func<ShotSpec, byte[]> draw;
    private readonly ConcurrentDictionary<
        (string Intent, LabelRules Labels),
        Lazy<Task<ShotMedia>>
    > drawn = new();
    private readonly ConcurrentDictionary<string, (ShotSpec Spec, LabelRules Labels)> specs = new(
        StringComparer.Ordinal
    );

    /// <summary>Draws into a store.</summary>
    /// <param name="store">Where drawings are kept.</param>
    public DrawnShots(IMediaStore store)
        : this(store, AnimaticProvider.Draw) { }

    /// <summary>Draws into a store with another way of drawing.</summary>
    /// <param name="store">Where drawings are kept.</param>
    /// <param name="draw">Makes an SVG document of a spec: the same bytes for the same spec.</param>
    public DrawnShots(IMediaStore store, Func<ShotSpec, byte[]> draw)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(draw);
        this.store = store;
        this.draw = draw;
    }

    /// <inheritdoc/>
    public async Task<ShotMedia> GetOrMakeAsync(
        ShotSpec spec,
        LabelRules labels,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(labels);
        var intent = (ShotSpecHash.Of(spec), labels);
        var drawing = drawn.GetOrAdd(
            intent,
            _ => new Lazy<Task<ShotMedia>>(() =>
                Task.Run(() => DrawAsync(spec, labels), CancellationToken.None)
            )
        );
        try
        {
            return await drawing.Value.WaitAsync(cancellationToken);
        }
        finally
        {
            // What failed is tried again by the next caller.
            if (drawing.Value is { IsCompleted: true, IsCompletedSuccessfully: false })
            {
                drawn.TryRemove(KeyValuePair.Create(intent, drawing));
            }
        }
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(
        string sha256,
        CancellationToken cancellationToken = default
    )
    {
        if (!specs.TryGetValue(sha256, out var made))
        {
            return null;
        }
        if (await store.OpenAsync(sha256, cancellationToken) is { } bytes)
        {
            return bytes;
        }
        // Collected as a file that no take names, while its address is still good.
        await DrawAsync(made.Spec, made.Labels);
        return await store.OpenAsync(sha256, cancellationToken);
    }

    private async Task<ShotMedia> DrawAsync(ShotSpec spec, LabelRules labels)
    {
        var drawing = labels.OfDrawing(ShotSpecHash.Of(spec)).StampDrawing(draw(spec));
        using var bytes = new MemoryStream(drawing, writable: false);
        var file = await store.PutAsync(bytes, AnimaticProvider.MediaType);
        if (specs.Count >= MostShots)
        {
            specs.Clear();
            drawn.Clear();
        }
        specs[file.Sha256] = (spec, labels);
        var name = new MediaName(file.Sha256, file.Type);
        return new ShotMedia(file.Sha256, name.ToString(), file.Type, ShotOrigin.Drawn);
    }
}
