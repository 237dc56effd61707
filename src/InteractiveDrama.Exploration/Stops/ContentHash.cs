using System.Numerics;
using System.Runtime.InteropServices;

namespace InteractiveDrama.Exploration.Stops;

/// <summary>A hash of 128 bits over what is added to it, in two lanes that mix by multiplying.</summary>
internal struct ContentHash
{
    private const ulong K0 = 0x9E37_79B9_7F4A_7C15;
    private const ulong K1 = 0xD1B5_4A32_D192_ED03;
    private const ulong K2 = 0xA24B_AED4_963E_E407;
    private const ulong K3 = 0x8CB9_2BA7_2F3D_8DD7;

    private ulong a;
    private ulong b;

    public void Add(ulong x, ulong y)
    {
        a = Fold(x ^ K0, y ^ K1 ^ a);
        b = Fold(x ^ K2 ^ b, y ^ K3) ^ BitOperations.RotateLeft(x + b, 29);
    }

    public void Add(UInt128 value) => Add((ulong)value, (ulong)(value >> 64));

    public void Add(ReadOnlySpan<char> text)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        while (bytes.Length >= 16)
        {
            Add(MemoryMarshal.Read<ulong>(bytes), MemoryMarshal.Read<ulong>(bytes[8..]));
            bytes = bytes[16..];
        }

        // What is left over is at most seven characters; the length takes the place of the eighth.
        Span<byte> rest = stackalloc byte[16];
        rest.Clear();
        bytes.CopyTo(rest);
        Add(
            MemoryMarshal.Read<ulong>(rest),
            MemoryMarshal.Read<ulong>(rest[8..]) | ((ulong)text.Length << 48)
        );
    }

    public void Add(string? text)
    {
        if (text is null)
            Add(K1, K2);
        else
            Add(text.AsSpan());
    }

    public readonly UInt128 Value
    {
        get
        {
            var upper = Fold(a ^ K2, b ^ K1);
            var lower = Fold(b ^ K0, a ^ K3 ^ BitOperations.RotateLeft(upper, 32));
            return new UInt128(upper, lower);
        }
    }

    /// <summary>One key of two.</summary>
    public static UInt128 Of(UInt128 first, UInt128 second)
    {
        var hash = default(ContentHash);
        hash.Add(first);
        hash.Add(second);
        return hash.Value;
    }

    private static ulong Fold(ulong x, ulong y)
    {
        var high = Math.BigMul(x, y, out var low);
        return high ^ low;
    }
}
