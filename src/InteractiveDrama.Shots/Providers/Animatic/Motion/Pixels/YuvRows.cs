using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion.Pixels;

/// <summary>Turns two rows of the screen into the form that video is kept in: BT.709, 16 to 235, one colour to four pixels.</summary>
internal static class YuvRows
{
    private const int Shift = 21;
    private static readonly Vector128<short> Luma = Weights(0.0722, 0.7152, 0.2126, 219);
    private static readonly Vector128<short> Blue = Weights(0.5, -0.38543, -0.11457, 224);
    private static readonly Vector128<short> Red = Weights(-0.04585, -0.45415, 0.5, 224);

    /// <summary>Converts a stretch.</summary>
    /// <param name="upper">The upper row's stretch, a multiple of 16 pixels, four numbers each.</param>
    /// <param name="lower">The lower row's.</param>
    /// <param name="upperLuma">Where the upper row's brightness goes.</param>
    /// <param name="lowerLuma">Where the lower row's goes.</param>
    /// <param name="blue">Where the pair's blue difference goes.</param>
    /// <param name="red">Where its red difference goes.</param>
    public static void Convert(
        ReadOnlySpan<short> upper,
        ReadOnlySpan<short> lower,
        Span<byte> upperLuma,
        Span<byte> lowerLuma,
        Span<byte> blue,
        Span<byte> red
    )
    {
        for (var x = 0; x < upper.Length / 4; x += 16)
        {
            var a = upper.Slice(x * 4, 64);
            var b = lower.Slice(x * 4, 64);
            Brightness(a).CopyTo(upperLuma[x..]);
            Brightness(b).CopyTo(lowerLuma[x..]);
            Colours(a, b, blue[(x / 2)..], red[(x / 2)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Brightness(ReadOnlySpan<short> pixels)
    {
        ref var first = ref MemoryMarshal.GetReference(pixels);
        var bias = Vector128.Create((16 << Shift) + (1 << (Shift - 1)));
        return Vector128.Narrow(
            Vector128
                .Narrow(Four(ref first, 0, Luma, bias), Four(ref first, 16, Luma, bias))
                .AsUInt16(),
            Vector128
                .Narrow(Four(ref first, 32, Luma, bias), Four(ref first, 48, Luma, bias))
                .AsUInt16()
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Four(
        ref short pixels,
        nuint at,
        Vector128<short> weights,
        Vector128<int> bias
    ) =>
        (
            Lanes.Weigh(
                Vector128.LoadUnsafe(ref pixels, at),
                Vector128.LoadUnsafe(ref pixels, at + 8),
                weights
            ) + bias
        ) >> Shift;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Colours(
        ReadOnlySpan<short> upper,
        ReadOnlySpan<short> lower,
        Span<byte> blue,
        Span<byte> red
    )
    {
        ref var a = ref MemoryMarshal.GetReference(upper);
        ref var b = ref MemoryMarshal.GetReference(lower);
        var bias = Vector128.Create((128 << Shift) + (1 << (Shift - 1)));
        var (p, q, r, s) = (
            Mean(ref a, ref b, 0),
            Mean(ref a, ref b, 16),
            Mean(ref a, ref b, 32),
            Mean(ref a, ref b, 48)
        );
        Keep(
            (Lanes.Weigh(p, q, Blue) + bias) >> Shift,
            (Lanes.Weigh(r, s, Blue) + bias) >> Shift,
            blue
        );
        Keep(
            (Lanes.Weigh(p, q, Red) + bias) >> Shift,
            (Lanes.Weigh(r, s, Red) + bias) >> Shift,
            red
        );
    }

    private static void Keep(Vector128<int> first, Vector128<int> last, Span<byte> bytes)
    {
        var words = Vector128.Narrow(first, last).AsUInt16();
        BinaryPrimitives.WriteUInt64LittleEndian(
            bytes,
            Vector128.Narrow(words, words).AsUInt64().ToScalar()
        );
    }

    // Two colours, each of two pixels above and two below.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Mean(ref short upper, ref short lower, nuint at)
    {
        var first =
            (Vector128.LoadUnsafe(ref upper, at) >> 2) + (Vector128.LoadUnsafe(ref lower, at) >> 2);
        var last =
            (Vector128.LoadUnsafe(ref upper, at + 8) >> 2)
            + (Vector128.LoadUnsafe(ref lower, at + 8) >> 2);
        return Lanes.Firsts(first, last) + Lanes.Seconds(first, last);
    }

    private static Vector128<short> Weights(double blue, double green, double red, double range)
    {
        var one = range / 255 * (1 << 14);
        var (b, g, r) = (
            (short)Math.Round(blue * one),
            (short)Math.Round(green * one),
            (short)Math.Round(red * one)
        );
        return Vector128.Create(b, g, r, (short)0, b, g, r, 0);
    }
}
