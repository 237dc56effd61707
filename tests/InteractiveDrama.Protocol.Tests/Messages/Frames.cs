using System.Buffers;

namespace InteractiveDrama.Protocol.Tests.Messages;

/// <summary>Messages with their length before them.</summary>
internal static class Frames
{
    public static byte[] Of(string hex) => Of(Convert.FromHexString(hex));

    public static byte[] Of(byte[] message)
    {
        var length = new List<byte>();
        for (var left = message.Length; ; left >>= 7)
        {
            if (left < 0x80)
            {
                length.Add((byte)left);
                return [.. length, .. message];
            }
            length.Add((byte)(0x80 | (left & 0x7f)));
        }
    }

    /// <summary>The same bytes in pieces that end at the given places.</summary>
    public static ReadOnlySequence<byte> Split(byte[] bytes, params int[] ends)
    {
        Piece? first = null;
        Piece? last = null;
        var start = 0;
        foreach (var end in ends.Append(bytes.Length))
        {
            last = new Piece(bytes.AsMemory(start, end - start), last);
            first ??= last;
            start = end;
        }
        return new ReadOnlySequence<byte>(first!, 0, last!, last!.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? before)
        {
            Memory = memory;
            if (before is not null)
            {
                before.Next = this;
                RunningIndex = before.RunningIndex + before.Memory.Length;
            }
        }
    }
}
