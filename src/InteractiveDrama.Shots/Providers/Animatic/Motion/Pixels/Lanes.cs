using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion.Pixels;

/// <summary>The two steps of fixed-point arithmetic that vectors have no operator for; the same bits on any processor.</summary>
internal static class Lanes
{
    /// <summary>a b / 32768, rounded: a value times a share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Share(Vector128<short> a, Vector128<short> b)
    {
        if (Ssse3.IsSupported)
        {
            return Ssse3.MultiplyHighRoundScale(a, b);
        }

        if (AdvSimd.IsSupported)
        {
            return AdvSimd.MultiplyRoundedDoublingSaturateHigh(a, b);
        }

        var half = Vector128.Create(0x4000);
        return Vector128.Narrow(
            ((Vector128.WidenLower(a) * Vector128.WidenLower(b)) + half) >> 15,
            ((Vector128.WidenUpper(a) * Vector128.WidenUpper(b)) + half) >> 15
        );
    }

    /// <inheritdoc cref="Share(Vector128{short}, Vector128{short})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> Share(Vector256<short> a, Vector256<short> b) =>
        Avx2.IsSupported
            ? Avx2.MultiplyHighRoundScale(a, b)
            : Vector256.Create(
                Share(a.GetLower(), b.GetLower()),
                Share(a.GetUpper(), b.GetUpper())
            );

    /// <summary>The first pixel of both, side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Firsts(Vector128<short> one, Vector128<short> other) =>
        Sse2.IsSupported ? Sse2.UnpackLow(one.AsInt64(), other.AsInt64()).AsInt16()
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(one.AsInt64(), other.AsInt64()).AsInt16()
        : Vector128.Create(one.AsInt64()[0], other.AsInt64()[0]).AsInt16();

    /// <summary>The second pixel of both, side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Seconds(Vector128<short> one, Vector128<short> other) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(one.AsInt64(), other.AsInt64()).AsInt16()
        : AdvSimd.Arm64.IsSupported
            ? AdvSimd.Arm64.ZipHigh(one.AsInt64(), other.AsInt64()).AsInt16()
        : Vector128.Create(one.AsInt64()[1], other.AsInt64()[1]).AsInt16();

    /// <summary>Eight bytes, sixteen bits each, shifted to the scale of a colour.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Widen(ref byte bytes, int at)
    {
        var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, at));
        return (Vector128.WidenLower(Vector128.CreateScalarUnsafe(eight).AsByte()) << 7).AsInt16();
    }

    /// <summary>Four pixels of four channels, each channel times its weight, added up for each pixel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Weigh(
        Vector128<short> first,
        Vector128<short> last,
        Vector128<short> weights
    )
    {
        if (Ssse3.IsSupported)
        {
            return Ssse3.HorizontalAdd(
                Sse2.MultiplyAddAdjacent(first, weights),
                Sse2.MultiplyAddAdjacent(last, weights)
            );
        }

        var (a, b) = (
            Vector128.WidenLower(first) * Vector128.WidenLower(weights),
            Vector128.WidenUpper(first) * Vector128.WidenUpper(weights)
        );
        var (c, d) = (
            Vector128.WidenLower(last) * Vector128.WidenLower(weights),
            Vector128.WidenUpper(last) * Vector128.WidenUpper(weights)
        );
        return Vector128.Create(
            Vector128.Sum(a),
            Vector128.Sum(b),
            Vector128.Sum(c),
            Vector128.Sum(d)
        );
    }
}
