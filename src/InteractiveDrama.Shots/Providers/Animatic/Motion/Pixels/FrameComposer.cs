using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion.Pixels;

/// <summary>
/// Lays the cels of one frame after another over one another. A block of the screen is looked at from the front: what is
/// behind something opaque is not touched; and where nothing has moved since the frame before, nothing is done at all.
/// One frame at a time, its bands of rows on all cores.
/// </summary>
internal sealed class FrameComposer(int width, int height)
{
    private const int Block = CelRaster.Tile;
    private readonly int across = width / Block;
    private readonly int down = height / Block;
    private ImmutableArray<Placed> before = [];
    private byte[][] flags = [];

    /// <summary>How many bytes a frame has: brightness, then the two differences of a quarter its size.</summary>
    public int FrameBytes => width * height * 3 / 2;

    /// <summary>Draws a frame over the one drawn before.</summary>
    /// <param name="cels">The cels, from the back; as many as in the frame before.</param>
    /// <param name="frame">The frame before, or an empty one at first; the new one afterwards.</param>
    /// <param name="cancellation">Stops.</param>
    public void Draw(
        ImmutableArray<Placed> cels,
        Memory<byte> frame,
        CancellationToken cancellation
    )
    {
        var begins = before.IsEmpty;
        if (begins)
        {
            flags = [.. cels.Select(_ => new byte[across * down])];
        }

        var moved = cels.Select((c, i) => begins || !c.IsAt(before[i])).ToArray();
        before = cels;
        if (!moved.Contains(true))
        {
            return;
        }

        Parallel.For(
            0,
            down,
            new ParallelOptions { CancellationToken = cancellation },
            () => new Band(width),
            (index, _, band) =>
            {
                DrawBand(band, index, cels, moved, begins, frame.Span);
                return band;
            },
            _ => { }
        );
    }

    private void DrawBand(
        Band band,
        int index,
        ImmutableArray<Placed> cels,
        bool[] moved,
        bool begins,
        Span<byte> frame
    )
    {
        band.Begin(across, begins);
        for (var c = 0; c < cels.Length; c++)
        {
            var own = flags[c].AsSpan(index * across, across);
            for (var b = 0; moved[c] && b < across; b++)
            {
                var now = cels[c]
                    .Flags(
                        b * Block,
                        index * Block,
                        ((b + 1) * Block) - 1,
                        ((index + 1) * Block) - 1
                    );
                band.Touch(b, own[b] | now);
                own[b] = now;
            }
        }

        if (!band.IsTouched)
        {
            return;
        }

        for (var c = 0; c < cels.Length; c++)
        {
            band.Cover(c, flags[c].AsSpan(index * across, across));
        }

        for (var c = 0; c < cels.Length; c++)
        {
            band.Lay(c, flags[c].AsSpan(index * across, across));
        }

        for (var y = index * Block; y < (index + 1) * Block; y += 2)
        {
            band.DrawPair(cels, y);
            Keep(band, y, frame);
        }
    }

    private void Keep(Band band, int y, Span<byte> frame)
    {
        var luma = frame[..(width * height)];
        var blue = frame.Slice(width * height, width * height / 4);
        var red = frame.Slice(width * height * 5 / 4, width * height / 4);
        foreach (var (from, to) in band.Stretches())
        {
            var quarter = (y / 2 * (width / 2)) + (from / 2);
            YuvRows.Convert(
                band.Upper[(from * 4)..(to * 4)],
                band.Lower[(from * 4)..(to * 4)],
                luma[((y * width) + from)..],
                luma[(((y + 1) * width) + from)..],
                blue[quarter..],
                red[quarter..]
            );
        }
    }
}
