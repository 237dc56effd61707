using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace InteractiveDrama.Shots.Provenance.Credentials;

/// <summary>Writes CBOR (RFC 8949) in its shortest form: the same calls give the same bytes.</summary>
internal sealed class CborWriter
{
    private readonly ArrayBufferWriter<byte> to = new();

    /// <summary>Begins a list of so many values.</summary>
    public CborWriter List(int count) => Head(4, count);

    /// <summary>Begins a map of so many pairs, each a key and a value.</summary>
    public CborWriter Map(int count) => Head(5, count);

    /// <summary>Says how the next value is meant.</summary>
    public CborWriter Tag(int tag) => Head(6, tag);

    /// <summary>A whole number.</summary>
    public CborWriter Number(long value) => value < 0 ? Head(1, -1 - value) : Head(0, value);

    /// <summary>A text.</summary>
    public CborWriter Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Head(3, bytes.Length);
        to.Write(bytes);
        return this;
    }

    /// <summary>Bytes.</summary>
    public CborWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        Head(2, bytes.Length);
        to.Write(bytes);
        return this;
    }

    /// <summary>Nothing.</summary>
    public CborWriter Null()
    {
        to.Write<byte>([0xF6]);
        return this;
    }

    /// <summary>What was written.</summary>
    public byte[] ToArray() => to.WrittenSpan.ToArray();

    private CborWriter Head(int kind, long value)
    {
        Span<byte> bytes = stackalloc byte[9];
        var length = value switch
        {
            < 24 => 0,
            <= byte.MaxValue => 1,
            <= ushort.MaxValue => 2,
            <= uint.MaxValue => 4,
            _ => 8,
        };
        bytes[0] = (byte)(
            kind << 5
            | length switch
            {
                0 => (int)value,
                1 => 24,
                2 => 25,
                4 => 26,
                _ => 27,
            }
        );
        Span<byte> whole = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(whole, value);
        whole[(8 - length)..].CopyTo(bytes[1..]);
        to.Write(bytes[..(length + 1)]);
        return this;
    }
}
