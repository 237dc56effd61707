using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion.Pixels;

/// <summary>
/// Lays a stretch of a cel's row over a row of the screen, between the pixels where it must: first between two rows, then
/// along them. Colours are 16 bits, 255 being 32,640, so that nothing is rounded that an eye could see. One at a time.
/// </summary>
internal sealed class RowSampler
{
    private short[] between = [];

    /// <summary>Lays it.</summary>
    /// <param name="cel">The cel.</param>
    /// <param name="y">The screen's row.</param>
    /// <param name="from">Where the stretch begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="covers">Whether it takes the place of what is there, being opaque.</param>
    /// <param name="row">The screen's row, four numbers to a pixel.</param>
    public void Lay(Placed cel, int y, int from, int to, bool covers, Span<short> row)
    {
        if (!cel.IsUpright)
        {
            TurnedSampler.Lay(cel, y, from, to, row);
            return;
        }

        from = Math.Max(from, cel.From);
        to = Math.Min(to, cel.To);
        if (from >= to || cel.Row(y) is not { } line)
        {
            return;
        }

        var (first, end) = (cel.Columns[from], cel.Columns[to - 1] + 2);
        var source = Between(cel.Raster, line.Row, line.Weight, first, end);
        if (cel.IsEvenAcross && cel.Weights[from * 4] == 0)
        {
            Copy(source, row[(from * 4)..(to * 4)], covers);
        }
        else
        {
            Along(cel, source, first, from, to, covers, row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<short> Between(CelRaster raster, int y, short weight, int from, int end)
    {
        var count = (end - from) * 4;
        if (between.Length < count + 32)
        {
            between = new short[count + 4096];
        }

        ref var upper = ref raster.Pixels[((y * raster.Width) + from) * 4];
        ref var lower = ref Unsafe.Add(ref upper, raster.Width * 4);
        ref var into = ref MemoryMarshal.GetArrayDataReference(between);
        var share = Vector256.Create(weight);
        var i = 0;
        for (; i + 16 <= count; i += 16)
        {
            var a = Widen(ref upper, i);
            if (weight != 0)
            {
                a += Lanes.Share(Widen(ref lower, i) - a, share);
            }

            a.StoreUnsafe(ref into, (nuint)i);
        }

        for (; i < count; i += 4)
        {
            for (var c = i; c < i + 4; c++)
            {
                var (a, b) = (Unsafe.Add(ref upper, c) << 7, Unsafe.Add(ref lower, c) << 7);
                Unsafe.Add(ref into, c) = (short)(a + ((((b - a) * weight) + 0x4000) >> 15));
            }
        }

        return between.AsSpan(0, count + 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widen(ref byte pixels, int at) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref pixels, (nuint)at)) << 7
            : Vector256.Create(Lanes.Widen(ref pixels, at), Lanes.Widen(ref pixels, at + 8));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(ReadOnlySpan<short> source, Span<short> row, bool covers)
    {
        if (covers)
        {
            source[..row.Length].CopyTo(row);
            return;
        }

        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(row);
        for (var i = 0; i < row.Length; i += 8)
        {
            if (i + 8 > row.Length)
            {
                i = row.Length - 4;
                Over(One(ref from, i), ref to, i, last: true);
                return;
            }

            Over(Vector128.LoadUnsafe(ref from, (nuint)i), ref to, i, last: false);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Along(
        Placed cel,
        ReadOnlySpan<short> source,
        int first,
        int from,
        int to,
        bool covers,
        Span<short> row
    )
    {
        ref var pixels = ref MemoryMarshal.GetReference(source);
        ref var columns = ref MemoryMarshal.GetArrayDataReference(cel.Columns);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(cel.Weights);
        ref var screen = ref MemoryMarshal.GetReference(row);
        var x = from;
        for (; x + 2 <= to; x += 2)
        {
            var mixed = Mixed(
                Vector128.LoadUnsafe(ref pixels, (nuint)((Unsafe.Add(ref columns, x) - first) * 4)),
                Vector128.LoadUnsafe(
                    ref pixels,
                    (nuint)((Unsafe.Add(ref columns, x + 1) - first) * 4)
                ),
                Vector128.LoadUnsafe(ref weights, (nuint)(x * 4))
            );
            if (covers)
            {
                mixed.StoreUnsafe(ref screen, (nuint)(x * 4));
            }
            else
            {
                Over(mixed, ref screen, x * 4, last: false);
            }
        }

        if (x < to)
        {
            var pair = Vector128.LoadUnsafe(
                ref pixels,
                (nuint)((Unsafe.Add(ref columns, x) - first) * 4)
            );
            var mixed = Mixed(pair, pair, Vector128.Create(Unsafe.Add(ref weights, x * 4)));
            Over(mixed, ref screen, x * 4, last: true);
        }
    }

    // Each of the two holds a pixel and its right neighbour.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Mixed(
        Vector128<short> one,
        Vector128<short> other,
        Vector128<short> weights
    )
    {
        var left = Lanes.Firsts(one, other);
        var right = Lanes.Seconds(one, other);
        return left + Lanes.Share(right - left, weights);
    }

    /// <summary>Lays two pixels over two of the screen; only the first when they are the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Over(Vector128<short> pixels, ref short screen, int at, bool last)
    {
        var alpha = Vector128.Shuffle(pixels, Vector128.Create(3, 3, 3, 3, 7, 7, 7, 7));
        // 32,640 is all: what is left of the ground is then nothing.
        var rest = Vector128.Create(short.MaxValue) - alpha - (alpha >>> 8);
        if (last)
        {
            var one = pixels + Lanes.Share(One(ref screen, at), rest);
            Unsafe.WriteUnaligned(
                ref Unsafe.As<short, byte>(ref Unsafe.Add(ref screen, at)),
                one.AsUInt64().ToScalar()
            );
        }
        else
        {
            var ground = Vector128.LoadUnsafe(ref screen, (nuint)at);
            (pixels + Lanes.Share(ground, rest)).StoreUnsafe(ref screen, (nuint)at);
        }
    }

    // The last pixel of a row stands alone: behind it is somebody else's memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> One(ref short pixels, int at) =>
        Vector128
            .CreateScalarUnsafe(
                Unsafe.ReadUnaligned<ulong>(
                    ref Unsafe.As<short, byte>(ref Unsafe.Add(ref pixels, at))
                )
            )
            .AsInt16();
}
