using System.Buffers;

namespace InteractiveDrama.Protocol.MessagePack.Messages;

/// <summary>The length before each message: seven bits a byte, the lowest first, at most 2^31 - 1.</summary>
internal static class FrameLength
{
    /// <summary>How many bytes a length takes at most.</summary>
    public const int MostBytes = 5;

    /// <summary>Writes a length and returns how many bytes it took.</summary>
    public static int Write(Span<byte> to, int length)
    {
        var left = (uint)length;
        var at = 0;
        while (left > 0x7f)
        {
            to[at++] = (byte)(left | 0x80);
            left >>= 7;
        }
        to[at++] = (byte)left;
        return at;
    }

    /// <summary>Reads a length; false when it is not there yet as a whole.</summary>
    /// <exception cref="InvalidDataException">It is longer than a length can be.</exception>
    public static bool TryRead(in ReadOnlySequence<byte> input, out long length, out int bytes)
    {
        length = 0;
        bytes = 0;
        Span<byte> start = stackalloc byte[MostBytes];
        var there = (int)Math.Min(MostBytes, input.Length);
        input.Slice(0, there).CopyTo(start);
        while (bytes < there)
        {
            var next = start[bytes];
            length |= (long)(next & 0x7f) << (7 * bytes);
            bytes++;
            if (next < 0x80)
            {
                return length <= int.MaxValue ? true : throw TooLong();
            }
        }
        return bytes < MostBytes ? false : throw TooLong();
    }

    private static InvalidDataException TooLong() =>
        new("A message says that it is longer than 2 GB; a length takes at most five bytes.");
}
