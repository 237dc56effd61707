using System.Buffers.Binary;

namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>Walks over MessagePack that a server of ours wrote.</summary>
/// <param name="bytes">What was received.</param>
internal ref struct MessagePackScan(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    public readonly bool IsNil => bytes[at] == 0xc0;

    public readonly bool IsMap => (bytes[at] & 0xf0) == 0x80 || bytes[at] is 0xde or 0xdf;

    public int Array() =>
        bytes[at++] switch
        {
            var b and >= 0x90 and <= 0x9f => b & 0x0f,
            0xdc => (int)Number(2),
            0xdd => (int)Number(4),
            var b => throw Unexpected(b),
        };

    public int Map() =>
        bytes[at++] switch
        {
            var b and >= 0x80 and <= 0x8f => b & 0x0f,
            0xde => (int)Number(2),
            0xdf => (int)Number(4),
            var b => throw Unexpected(b),
        };

    public long Integer() =>
        bytes[at++] switch
        {
            var b and < 0x80 => b,
            var b and >= 0xe0 => (sbyte)b,
            0xcc => Number(1),
            0xcd => Number(2),
            0xce => Number(4),
            0xcf => Number(8),
            0xd0 => (sbyte)Number(1),
            0xd1 => (short)Number(2),
            0xd2 => (int)Number(4),
            0xd3 => Number(8),
            var b => throw Unexpected(b),
        };

    public ReadOnlySpan<byte> Text()
    {
        var length = bytes[at++] switch
        {
            var b and >= 0xa0 and <= 0xbf => b & 0x1f,
            0xd9 => (int)Number(1),
            0xda => (int)Number(2),
            0xdb => (int)Number(4),
            var b => throw Unexpected(b),
        };
        at += length;
        return bytes.Slice(at - length, length);
    }

    /// <summary>Passes one value, with all that is in it.</summary>
    public void Skip()
    {
        for (long left = 1; left > 0; left--)
        {
            var b = bytes[at++];
            switch (b)
            {
                case < 0x80 or >= 0xe0 or 0xc0 or 0xc2 or 0xc3:
                    break;
                case <= 0x8f:
                    left += 2 * (b & 0x0f);
                    break;
                case <= 0x9f:
                    left += b & 0x0f;
                    break;
                case <= 0xbf:
                    at += b & 0x1f;
                    break;
                case 0xc4 or 0xd9:
                    Pass(Number(1));
                    break;
                case 0xc5 or 0xda:
                    Pass(Number(2));
                    break;
                case 0xc6 or 0xdb:
                    Pass(Number(4));
                    break;
                case 0xca:
                    at += 4;
                    break;
                case 0xcb:
                    at += 8;
                    break;
                case >= 0xcc and <= 0xd3:
                    at += 1 << (b & 3);
                    break;
                case 0xdc or 0xdd:
                    left += Number(b == 0xdc ? 2 : 4);
                    break;
                case 0xde or 0xdf:
                    left += 2 * Number(b == 0xde ? 2 : 4);
                    break;
                default:
                    throw Unexpected(b);
            }
        }
    }

    private void Pass(long size) => at += (int)size;

    private long Number(int size)
    {
        at += size;
        var number = bytes.Slice(at - size, size);
        return size switch
        {
            1 => number[0],
            2 => BinaryPrimitives.ReadUInt16BigEndian(number),
            4 => BinaryPrimitives.ReadUInt32BigEndian(number),
            _ => BinaryPrimitives.ReadInt64BigEndian(number),
        };
    }

    private static ServingException Unexpected(byte code) =>
        new($"The server sent MessagePack with the unexpected code 0x{code:x2}.");
}
