using System.Runtime.InteropServices;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion.Pixels;

/// <summary>
/// A cel as pixels: blue, green, red and alpha, colours multiplied by alpha, row by row; and for each tile of 16 by 16
/// whether there is anything in it, and whether anything shines through.
/// </summary>
internal sealed class CelRaster
{
    /// <summary>Side of a tile, in pixels.</summary>
    public const int Tile = 16;

    /// <summary>A flag of a tile: something is in it.</summary>
    public const byte Something = 1;

    /// <summary>A flag of a tile: what is behind it shines through somewhere.</summary>
    public const byte Clear = 2;

    private readonly byte[] flags;
    private readonly int tilesAcross;

    public CelRaster(CelWindow window, byte[] pixels)
    {
        Window = window;
        Pixels = pixels;
        tilesAcross = (window.Width + Tile - 1) / Tile;
        flags = new byte[tilesAcross * ((window.Height + Tile - 1) / Tile)];
        for (var y = 0; y < window.Height; y++)
        {
            Look(y);
        }
    }

    public CelWindow Window { get; }

    public int Width => Window.Width;

    public int Height => Window.Height;

    public byte[] Pixels { get; }

    /// <summary>A copy with another raster laid into it: its pixels take the place of those there.</summary>
    public CelRaster With(CelRaster part, int x, int y)
    {
        var pixels = Pixels.AsSpan().ToArray();
        for (var row = 0; row < part.Height; row++)
        {
            part.Pixels.AsSpan(row * part.Width * 4, part.Width * 4)
                .CopyTo(pixels.AsSpan((((y + row) * Width) + x) * 4));
        }

        return new CelRaster(Window, pixels);
    }

    /// <summary>The flags of all tiles that a rectangle touches, together; bounds are inside the raster, and inclusive.</summary>
    public byte Flags(int left, int top, int right, int bottom)
    {
        byte found = 0;
        for (var y = top / Tile; y <= bottom / Tile; y++)
        {
            for (var x = left / Tile; x <= right / Tile; x++)
            {
                found |= flags[(y * tilesAcross) + x];
            }
        }

        return found;
    }

    private void Look(int y)
    {
        var row = MemoryMarshal.Cast<byte, uint>(Pixels.AsSpan(y * Width * 4, Width * 4));
        var tiles = flags.AsSpan(y / Tile * tilesAcross, tilesAcross);
        for (var t = 0; t < tilesAcross; t++)
        {
            var part = row[(t * Tile)..Math.Min((t + 1) * Tile, Width)];
            if (part.ContainsAnyExcept(0u))
            {
                tiles[t] |= Something;
            }

            foreach (var pixel in part)
            {
                if (pixel < 0xff000000)
                {
                    tiles[t] |= Clear;
                    break;
                }
            }
        }
    }
}
