using System.Buffers.Binary;
using System.Text;

namespace InteractiveDrama.Protocol.MessagePack;

/// <summary>
/// Reads MessagePack that anybody may have written. Every count is checked against the bytes that remain before
/// anything is made of it, and values stand at most <see cref="DeepestNesting"/> deep in each other.
/// </summary>
/// <remarks>Every method throws <see cref="InvalidDataException"/> where the bytes are not what it reads.</remarks>
internal ref struct MessagePackReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>How deep arrays and maps may stand in each other.</summary>
    public const int DeepestNesting = 64;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int depth;

    /// <summary>How many bytes were read.</summary>
    public int Position { get; private set; }

    /// <summary>True when nothing is left.</summary>
    public readonly bool IsAtEnd => Position == bytes.Length;

    private readonly int Remaining => bytes.Length - Position;

    /// <summary>Reads nil if that is what comes next.</summary>
    public bool TryReadNil()
    {
        if (Position < bytes.Length && bytes[Position] == MessagePackCode.Nil)
        {
            Position++;
            return true;
        }
        return false;
    }

    /// <summary>The first byte of what comes next, which stays.</summary>
    public readonly byte Peek() => Position < bytes.Length ? bytes[Position] : throw CutOff();

    public bool ReadBoolean() =>
        TakeCode() switch
        {
            MessagePackCode.True => true,
            MessagePackCode.False => false,
            _ => throw Unexpected("true or false"),
        };

    /// <summary>Reads an integer of any width, or a float without a fraction.</summary>
    public long ReadInteger()
    {
        var code = TakeCode();
        return code switch
        {
            <= MessagePackCode.PositiveFixintMax => code,
            >= MessagePackCode.NegativeFixint => unchecked((sbyte)code),
            MessagePackCode.UInt8 => Take(1)[0],
            MessagePackCode.UInt16 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            MessagePackCode.UInt32 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            MessagePackCode.UInt64 => InRange(BinaryPrimitives.ReadUInt64BigEndian(Take(8))),
            MessagePackCode.Int8 => unchecked((sbyte)Take(1)[0]),
            MessagePackCode.Int16 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            MessagePackCode.Int32 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            MessagePackCode.Int64 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            MessagePackCode.Float32 => Whole(BinaryPrimitives.ReadSingleBigEndian(Take(4))),
            MessagePackCode.Float64 => Whole(BinaryPrimitives.ReadDoubleBigEndian(Take(8))),
            _ => throw Unexpected("a whole number"),
        };
    }

    /// <summary>Reads an integer of 32 bits, written in any width.</summary>
    public int ReadInt32()
    {
        var value = ReadInteger();
        return value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw new InvalidDataException(
                $"The number {value} before byte {Position} is out of range: it must fit into 32 bits."
            );
    }

    /// <summary>Reads a float, or an integer of any width.</summary>
    public double ReadDouble()
    {
        switch (Peek())
        {
            case MessagePackCode.Float32:
                Position++;
                return BinaryPrimitives.ReadSingleBigEndian(Take(4));
            case MessagePackCode.Float64:
                Position++;
                return BinaryPrimitives.ReadDoubleBigEndian(Take(8));
            case MessagePackCode.UInt64:
                Position++;
                return BinaryPrimitives.ReadUInt64BigEndian(Take(8));
            default:
                return ReadInteger();
        }
    }

    /// <summary>Reads text.</summary>
    public string ReadText()
    {
        var utf8 = ReadTextBytes();
        try
        {
            return Utf8.GetString(utf8);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException(
                $"The text before byte {Position} is no valid UTF-8.",
                e
            );
        }
    }

    /// <summary>Reads text as the bytes it stands in, which may not be valid UTF-8.</summary>
    public ReadOnlySpan<byte> ReadTextBytes()
    {
        var code = TakeCode();
        return Take(
            code switch
            {
                >= MessagePackCode.FixText and <= MessagePackCode.FixTextMax => code & 0x1f,
                MessagePackCode.Text8 => Take(1)[0],
                MessagePackCode.Text16 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
                MessagePackCode.Text32 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
                _ => throw Unexpected("text"),
            }
        );
    }

    /// <summary>Reads binary data, which stays where it is.</summary>
    public ReadOnlySpan<byte> ReadBinary() =>
        Take(
            TakeCode() switch
            {
                MessagePackCode.Binary8 => Take(1)[0],
                MessagePackCode.Binary16 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
                MessagePackCode.Binary32 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
                _ => throw Unexpected("binary data"),
            }
        );

    /// <summary>Reads a point in time of any of the timestamp's three forms.</summary>
    public DateTimeOffset ReadTimestamp()
    {
        uint length = TakeCode() switch
        {
            MessagePackCode.FixExtension1 => 1,
            MessagePackCode.FixExtension2 => 2,
            MessagePackCode.FixExtension4 => 4,
            MessagePackCode.FixExtension8 => 8,
            MessagePackCode.FixExtension16 => 16,
            MessagePackCode.Extension8 => Take(1)[0],
            MessagePackCode.Extension16 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            MessagePackCode.Extension32 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            _ => throw Unexpected("a point in time"),
        };
        var type = unchecked((sbyte)Take(1)[0]);
        if (type != MessagePackCode.Timestamp || length is not (4 or 8 or 12))
        {
            throw new InvalidDataException(
                $"The extension of type {type} and {length} bytes before byte {Position} is unknown here: only timestamps (type -1) of 4, 8 or 12 bytes are read."
            );
        }
        var data = Take(length);
        return length switch
        {
            4 => Time(BinaryPrimitives.ReadUInt32BigEndian(data), 0),
            8 => Time(
                (long)(BinaryPrimitives.ReadUInt64BigEndian(data) & ((1UL << 34) - 1)),
                (uint)(BinaryPrimitives.ReadUInt64BigEndian(data) >> 34)
            ),
            _ => Time(
                BinaryPrimitives.ReadInt64BigEndian(data[4..]),
                BinaryPrimitives.ReadUInt32BigEndian(data)
            ),
        };
    }

    /// <summary>Steps into an array and returns how many values it says to hold; <see cref="Leave"/> steps out.</summary>
    public int ReadArrayStart()
    {
        var code = TakeCode();
        return Enter(
            code switch
            {
                >= MessagePackCode.FixArray and <= MessagePackCode.FixArrayMax => code & 0x0f,
                MessagePackCode.Array16 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
                MessagePackCode.Array32 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
                _ => throw Unexpected("an array"),
            },
            1
        );
    }

    /// <summary>Steps into a map and returns how many keys it says to hold; <see cref="Leave"/> steps out.</summary>
    public int ReadMapStart()
    {
        var code = TakeCode();
        return Enter(
            code switch
            {
                >= MessagePackCode.FixMap and <= MessagePackCode.FixMapMax => code & 0x0f,
                MessagePackCode.Map16 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
                MessagePackCode.Map32 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
                _ => throw Unexpected("a map"),
            },
            2
        );
    }

    /// <summary>Steps out of an array or a map.</summary>
    public void Leave() => depth--;

    /// <summary>Reads one value of any kind, whole, and returns the bytes it stands in.</summary>
    public ReadOnlySpan<byte> ReadRaw()
    {
        var start = Position;
        Skip();
        return bytes[start..Position];
    }

    /// <summary>Reads one value of any kind away.</summary>
    public void Skip()
    {
        switch (MessagePackKinds.Of(Peek()))
        {
            case MessagePackKind.Nil or MessagePackKind.Boolean:
                Position++;
                break;
            case MessagePackKind.Integer or MessagePackKind.Float:
                ReadDouble();
                break;
            case MessagePackKind.Text:
                ReadTextBytes();
                break;
            case MessagePackKind.Binary:
                ReadBinary();
                break;
            case MessagePackKind.Extension:
                ReadTimestamp();
                break;
            case MessagePackKind.Array:
                Skip(ReadArrayStart());
                break;
            case MessagePackKind.Map:
                Skip(2 * ReadMapStart());
                break;
            default:
                Position++;
                throw Unexpected("a value");
        }
    }

    private void Skip(int values)
    {
        for (var i = 0; i < values; i++)
        {
            Skip();
        }
        Leave();
    }

    private int Enter(long count, int bytesEach)
    {
        if (count * bytesEach > Remaining)
        {
            throw new InvalidDataException(
                $"The array or map before byte {Position} says that it holds {count} values, but only {Remaining} bytes follow."
            );
        }
        if (++depth > DeepestNesting)
        {
            throw new InvalidDataException(
                $"Arrays and maps stand more than {DeepestNesting} deep in each other at byte {Position}."
            );
        }
        return (int)count;
    }

    private byte TakeCode() => Position < bytes.Length ? bytes[Position++] : throw CutOff();

    private ReadOnlySpan<byte> Take(long count)
    {
        if (count > Remaining)
        {
            throw CutOff();
        }
        var taken = bytes.Slice(Position, (int)count);
        Position += (int)count;
        return taken;
    }

    private readonly long InRange(ulong value) =>
        value <= long.MaxValue
            ? (long)value
            : throw new InvalidDataException(
                $"The number {value} before byte {Position} is out of range: it must fit into 64 bits with a sign."
            );

    private readonly long Whole(double value) =>
        double.IsInteger(value) && value is >= long.MinValue and < 9223372036854775808.0
            ? (long)value
            : throw new InvalidDataException(
                $"The number {value} before byte {Position} is no whole number of 64 bits."
            );

    private readonly DateTimeOffset Time(long seconds, uint nanoseconds) =>
        seconds is >= -62_135_596_800 and <= 253_402_300_799 && nanoseconds <= 999_999_999
            ? DateTimeOffset
                .FromUnixTimeSeconds(seconds)
                .AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick)
            : throw new InvalidDataException(
                $"The point in time before byte {Position} is out of range: years 1 to 9999."
            );

    private readonly InvalidDataException CutOff() =>
        new(
            $"The message is cut off: what stands at byte {Position} needs more bytes than follow."
        );

    private readonly InvalidDataException Unexpected(string expected) =>
        new(
            $"There must be {expected} at byte {Position - 1}, but its first byte is 0x{bytes[Position - 1]:x2}."
        );
}
