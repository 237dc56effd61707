using System.Buffers.Binary;

namespace InteractiveDrama.Playback.Engine.Analysis;

/// <summary>A fast hash of 128 bits: two lanes of multiply-and-fold with their own odd constants.</summary>
internal static class KeyHash
{
    private const ulong First = 0x9E37_79B9_7F4A_7C15;
    private const ulong Second = 0xC2B2_AE3D_27D4_EB4F;
    private const ulong Third = 0x1656_67B1_9E37_79F9;

    public static UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        var left = First ^ (ulong)bytes.Length;
        var right = Second + (ulong)bytes.Length;
        while (bytes.Length >= 8)
        {
            Mix(ref left, ref right, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        ulong rest = 0;
        for (var i = bytes.Length - 1; i >= 0; i--)
            rest = (rest << 8) | bytes[i];
        Mix(ref left, ref right, rest);
        Mix(ref left, ref right, Third);
        return new UInt128(left, right);
    }

    private static void Mix(ref ulong left, ref ulong right, ulong word)
    {
        left = Fold(left ^ word, First) + right;
        right = Fold(ulong.RotateLeft(right, 29) ^ word, Second) ^ ulong.RotateLeft(left, 17);
    }

    private static ulong Fold(ulong value, ulong by)
    {
        var high = Math.BigMul(value, by, out var low);
        return high ^ low;
    }
}
