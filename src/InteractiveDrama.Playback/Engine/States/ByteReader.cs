using System.Buffers.Binary;
using System.Text;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Playback.Engine.States;

/// <summary>Reads what <see cref="ByteWriter"/> wrote, and refuses everything it would not have written.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public readonly bool AtEnd => rest.IsEmpty;

    public readonly ReadOnlySpan<byte> Rest => rest;

    public byte Byte()
    {
        if (rest.IsEmpty)
            throw Damaged();
        var value = rest[0];
        rest = rest[1..];
        return value;
    }

    public uint Unsigned()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Byte();
            if (shift == 28 && next > 0x0f)
                throw Damaged();
            value |= (uint)(next & 0x7f) << shift;
            if (next < 0x80)
                return next == 0 && shift > 0 ? throw Damaged() : value;
        }

        throw Damaged();
    }

    public int Number() => unchecked((int)Unsigned());

    /// <summary>A number from 0 up to a limit that does not count itself.</summary>
    public int Below(int limit)
    {
        var value = Unsigned();
        return value < (uint)limit ? (int)value : throw Damaged();
    }

    /// <summary>How many entries follow; each takes a byte at least.</summary>
    public int Count()
    {
        var value = Unsigned();
        return value <= (uint)rest.Length ? (int)value : throw Damaged();
    }

    public int Signed()
    {
        var value = Unsigned();
        return unchecked((int)(value >> 1) ^ -(int)(value & 1));
    }

    public int Bits()
    {
        if (rest.Length < 4)
            throw Damaged();
        var value = BinaryPrimitives.ReadInt32LittleEndian(rest);
        rest = rest[4..];
        return value;
    }

    public string Text(int most)
    {
        var written = TextBytes(out var isPlain);
        var length = isPlain ? written.Length : written.Length / 2;
        if (length > most)
            throw Damaged();
        if (isPlain)
            return Ascii.IsValid(written) ? Encoding.ASCII.GetString(written) : throw Damaged();
        var text = new char[length];
        for (var i = 0; i < length; i++)
            text[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(written[(2 * i)..]);
        return new string(text);
    }

    public void SkipText() => TextBytes(out _);

    private ReadOnlySpan<byte> TextBytes(out bool isPlain)
    {
        var header = Unsigned();
        isPlain = (header & 1) == 0;
        var size = isPlain ? (long)(header >> 1) : (long)(header >> 1) * 2;
        if (size > rest.Length)
            throw Damaged();
        var written = rest[..(int)size];
        rest = rest[(int)size..];
        return written;
    }

    public static InvalidSnapshotException Damaged() =>
        new("The state is damaged, or belongs to another version of the story.");
}
