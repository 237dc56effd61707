using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace InteractiveDrama.Protocol.MessagePack;

/// <summary>Writes MessagePack, each value in its shortest form. Nothing is in the output before <see cref="Flush"/>.</summary>
internal ref struct MessagePackWriter(IBufferWriter<byte> output)
{
    private const int LongestHeader = 5;

    /// <summary>Above this many characters the bytes are counted first, so that no room is asked for in vain.</summary>
    private const int LongText = 2048;

    private Span<byte> room;
    private int used;

    /// <summary>Hands over what was written.</summary>
    public void Flush()
    {
        output.Advance(used);
        room = default;
        used = 0;
    }

    public void WriteNil() => Put(MessagePackCode.Nil);

    public void WriteBoolean(bool value) =>
        Put(value ? MessagePackCode.True : MessagePackCode.False);

    public void WriteInteger(long value)
    {
        if (value >= 0)
        {
            WriteUnsigned((ulong)value);
            return;
        }
        var to = Room(9);
        switch (value)
        {
            case >= -32:
                to[0] = unchecked((byte)value);
                used += 1;
                break;
            case >= sbyte.MinValue:
                to[0] = MessagePackCode.Int8;
                to[1] = unchecked((byte)value);
                used += 2;
                break;
            case >= short.MinValue:
                to[0] = MessagePackCode.Int16;
                BinaryPrimitives.WriteInt16BigEndian(to[1..], (short)value);
                used += 3;
                break;
            case >= int.MinValue:
                to[0] = MessagePackCode.Int32;
                BinaryPrimitives.WriteInt32BigEndian(to[1..], (int)value);
                used += 5;
                break;
            default:
                to[0] = MessagePackCode.Int64;
                BinaryPrimitives.WriteInt64BigEndian(to[1..], value);
                used += 9;
                break;
        }
    }

    public void WriteUnsigned(ulong value)
    {
        var to = Room(9);
        switch (value)
        {
            case <= MessagePackCode.PositiveFixintMax:
                to[0] = (byte)value;
                used += 1;
                break;
            case <= byte.MaxValue:
                to[0] = MessagePackCode.UInt8;
                to[1] = (byte)value;
                used += 2;
                break;
            case <= ushort.MaxValue:
                to[0] = MessagePackCode.UInt16;
                BinaryPrimitives.WriteUInt16BigEndian(to[1..], (ushort)value);
                used += 3;
                break;
            case <= uint.MaxValue:
                to[0] = MessagePackCode.UInt32;
                BinaryPrimitives.WriteUInt32BigEndian(to[1..], (uint)value);
                used += 5;
                break;
            default:
                to[0] = MessagePackCode.UInt64;
                BinaryPrimitives.WriteUInt64BigEndian(to[1..], value);
                used += 9;
                break;
        }
    }

    public void WriteDouble(double value)
    {
        var to = Room(9);
        to[0] = MessagePackCode.Float64;
        BinaryPrimitives.WriteDoubleBigEndian(to[1..], value);
        used += 9;
    }

    /// <summary>Writes text as UTF-8; half a surrogate pair becomes U+FFFD, as in JSON.</summary>
    public void WriteText(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > LongText)
        {
            var count = Encoding.UTF8.GetByteCount(text);
            var all = Room(LongestHeader + count);
            var header = TextHeader(all, count);
            used += header + Encoding.UTF8.GetBytes(text, all[header..]);
            return;
        }
        // The header's size depends on bytes that are not counted yet: it is guessed, which is right for most text.
        var to = Room(LongestHeader + Encoding.UTF8.GetMaxByteCount(text.Length));
        var guess = TextHeaderSize(text.Length);
        var bytes = Encoding.UTF8.GetBytes(text, to[guess..]);
        var size = TextHeaderSize(bytes);
        if (size != guess)
        {
            to.Slice(guess, bytes).CopyTo(to[size..]);
        }
        used += TextHeader(to, bytes) + bytes;
    }

    public void WriteBinary(scoped ReadOnlySpan<byte> value)
    {
        var to = Room(LongestHeader);
        switch (value.Length)
        {
            case <= byte.MaxValue:
                to[0] = MessagePackCode.Binary8;
                to[1] = (byte)value.Length;
                used += 2;
                break;
            case <= ushort.MaxValue:
                to[0] = MessagePackCode.Binary16;
                BinaryPrimitives.WriteUInt16BigEndian(to[1..], (ushort)value.Length);
                used += 3;
                break;
            default:
                to[0] = MessagePackCode.Binary32;
                BinaryPrimitives.WriteInt32BigEndian(to[1..], value.Length);
                used += 5;
                break;
        }
        WriteRaw(value);
    }

    /// <summary>Writes a point in time in the shortest of the timestamp's three forms.</summary>
    public void WriteTimestamp(DateTimeOffset time)
    {
        var sinceEpoch = time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        var seconds = Math.DivRem(sinceEpoch, TimeSpan.TicksPerSecond, out var ticks);
        if (ticks < 0)
        {
            (seconds, ticks) = (seconds - 1, ticks + TimeSpan.TicksPerSecond);
        }
        var nanoseconds = (uint)(ticks * TimeSpan.NanosecondsPerTick);
        var to = Room(15);
        if (seconds is >= 0 and <= uint.MaxValue && nanoseconds == 0)
        {
            to[0] = MessagePackCode.FixExtension4;
            to[1] = unchecked((byte)MessagePackCode.Timestamp);
            BinaryPrimitives.WriteUInt32BigEndian(to[2..], (uint)seconds);
            used += 6;
        }
        else if (seconds is >= 0 and < 1L << 34)
        {
            to[0] = MessagePackCode.FixExtension8;
            to[1] = unchecked((byte)MessagePackCode.Timestamp);
            BinaryPrimitives.WriteUInt64BigEndian(
                to[2..],
                ((ulong)nanoseconds << 34) | (ulong)seconds
            );
            used += 10;
        }
        else
        {
            to[0] = MessagePackCode.Extension8;
            to[1] = 12;
            to[2] = unchecked((byte)MessagePackCode.Timestamp);
            BinaryPrimitives.WriteUInt32BigEndian(to[3..], nanoseconds);
            BinaryPrimitives.WriteInt64BigEndian(to[7..], seconds);
            used += 15;
        }
    }

    /// <summary>Begins an array; its <paramref name="count"/> values follow.</summary>
    public void WriteArrayStart(int count) =>
        WriteStart(
            count,
            MessagePackCode.FixArray,
            MessagePackCode.Array16,
            MessagePackCode.Array32
        );

    /// <summary>Begins a map; <paramref name="count"/> times a key and its value follow.</summary>
    public void WriteMapStart(int count) =>
        WriteStart(count, MessagePackCode.FixMap, MessagePackCode.Map16, MessagePackCode.Map32);

    /// <summary>Writes bytes that are MessagePack already.</summary>
    public void WriteRaw(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        used += bytes.Length;
    }

    private void WriteStart(int count, byte small, byte medium, byte large)
    {
        var to = Room(LongestHeader);
        switch (count)
        {
            case < 16:
                to[0] = (byte)(small | count);
                used += 1;
                break;
            case <= ushort.MaxValue:
                to[0] = medium;
                BinaryPrimitives.WriteUInt16BigEndian(to[1..], (ushort)count);
                used += 3;
                break;
            default:
                to[0] = large;
                BinaryPrimitives.WriteInt32BigEndian(to[1..], count);
                used += 5;
                break;
        }
    }

    private static int TextHeaderSize(int bytes) =>
        bytes switch
        {
            < 32 => 1,
            <= byte.MaxValue => 2,
            <= ushort.MaxValue => 3,
            _ => 5,
        };

    private static int TextHeader(Span<byte> to, int bytes)
    {
        var size = TextHeaderSize(bytes);
        switch (size)
        {
            case 1:
                to[0] = (byte)(MessagePackCode.FixText | bytes);
                break;
            case 2:
                to[0] = MessagePackCode.Text8;
                to[1] = (byte)bytes;
                break;
            case 3:
                to[0] = MessagePackCode.Text16;
                BinaryPrimitives.WriteUInt16BigEndian(to[1..], (ushort)bytes);
                break;
            default:
                to[0] = MessagePackCode.Text32;
                BinaryPrimitives.WriteInt32BigEndian(to[1..], bytes);
                break;
        }
        return size;
    }

    private void Put(byte code)
    {
        Room(1)[0] = code;
        used++;
    }

    private Span<byte> Room(int bytes)
    {
        if (room.Length - used < bytes)
        {
            output.Advance(used);
            room = output.GetSpan(bytes);
            used = 0;
        }
        return room[used..];
    }
}
