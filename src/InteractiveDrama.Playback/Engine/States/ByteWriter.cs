using System.Text;

namespace InteractiveDrama.Playback.Engine.States;

/// <summary>Writes numbers in as few bytes as they need, into a buffer that is used again.</summary>
internal sealed class ByteWriter
{
    private byte[] buffer = new byte[512];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Byte(byte value)
    {
        Room(1);
        buffer[Length++] = value;
    }

    public void Number(uint value)
    {
        Room(5);
        while (value >= 0x80)
        {
            buffer[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        buffer[Length++] = (byte)value;
    }

    public void Number(int value) => Number(unchecked((uint)value));

    /// <summary>A number that may be negative, small ones in few bytes.</summary>
    public void Signed(int value) => Number(unchecked((uint)((value << 1) ^ (value >> 31))));

    public void Bits(int value)
    {
        Room(4);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(Length), value);
        Length += 4;
    }

    /// <summary>Writes four bytes over ones that are there.</summary>
    public void SetBits(int at, int value) =>
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(at), value);

    /// <summary>A text in UTF-16, so that halves of surrogate pairs survive.</summary>
    public void Text(string value)
    {
        var bytes = Encoding.UTF8.GetByteCount(value);
        var isPlain = bytes == value.Length;
        Number(unchecked(((uint)value.Length << 1) | (isPlain ? 0u : 1u)));
        if (isPlain)
        {
            Room(bytes);
            Encoding.UTF8.GetBytes(value, buffer.AsSpan(Length));
            Length += bytes;
            return;
        }

        Room(value.Length * 2);
        foreach (var c in value)
        {
            buffer[Length++] = (byte)c;
            buffer[Length++] = (byte)(c >> 8);
        }
    }

    private void Room(int bytes)
    {
        if (buffer.Length < Length + bytes)
            Array.Resize(ref buffer, Math.Max(Length + bytes, buffer.Length * 2));
    }
}
