using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion.Pixels;

/// <summary>Lays a stretch of a cel that is turned over a row of the screen: each pixel of its own four.</summary>
internal static class TurnedSampler
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Lay(Placed cel, int y, int from, int to, Span<short> row)
    {
        var raster = cel.Raster;
        ref var screen = ref MemoryMarshal.GetReference(row);
        var (startX, startY) = cel.Source(from, y);
        var (endX, endY) = cel.Source(from + 1024, y);
        var (stepX, stepY) = ((endX - startX) / 1024, (endY - startY) / 1024);
        for (var x = from; x < to; x++)
        {
            var (atX, atY) = (startX + (stepX * (x - from)), startY + (stepY * (x - from)));
            var (left, top) = ((int)Math.Floor(atX), (int)Math.Floor(atY));
            if (left < 0 || top < 0 || left + 1 >= raster.Width || top + 1 >= raster.Height)
            {
                continue;
            }

            var across = Vector128.Create((short)((atX - left) * 32767));
            var down = Vector128.Create((short)((atY - top) * 32767));
            ref var pixels = ref raster.Pixels[((top * raster.Width) + left) * 4];
            var upper = Lanes.Widen(ref pixels, 0);
            var line = upper + Lanes.Share(Lanes.Widen(ref pixels, raster.Width * 4) - upper, down);
            var right = Lanes.Seconds(line, line);
            RowSampler.Over(
                line + Lanes.Share(right - line, across),
                ref screen,
                x * 4,
                last: true
            );
        }
    }
}
