using System.Buffers;
using InteractiveDrama.Protocol.MessagePack.Formatters;

namespace InteractiveDrama.Protocol.MessagePack;

/// <summary>
/// The records in MessagePack, apart from any connection: maps by the same names as in JSON, enums as the same text.
/// Safe to use from many threads.
/// </summary>
public static class DramaMessagePack
{
    /// <summary>Writes a value.</summary>
    /// <exception cref="NotSupportedException">The type is none of the protocol's.</exception>
    public static void Write<T>(IBufferWriter<byte> output, T value)
    {
        ArgumentNullException.ThrowIfNull(output);
        var writer = new MessagePackWriter(output);
        Formatter<T>.Instance.WriteOrNil(ref writer, value);
        writer.Flush();
    }

    /// <summary>A value's bytes.</summary>
    /// <exception cref="NotSupportedException">The type is none of the protocol's.</exception>
    public static byte[] ToBytes<T>(T value)
    {
        var buffer = ScratchBuffer.Rent();
        try
        {
            Write(buffer, value);
            return buffer.Written.ToArray();
        }
        finally
        {
            ScratchBuffer.Return(buffer);
        }
    }

    /// <summary>Reads a value that fills the bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are not one such value.</exception>
    /// <exception cref="NotSupportedException">The type is none of the protocol's.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> bytes) => Read<T>(bytes.Span);

    /// <inheritdoc cref="Read{T}(ReadOnlyMemory{byte})"/>
    public static T Read<T>(in ReadOnlySequence<byte> bytes) =>
        Read<T>(bytes.IsSingleSegment ? bytes.FirstSpan : bytes.ToArray());

    private static T Read<T>(ReadOnlySpan<byte> bytes)
    {
        var reader = new MessagePackReader(bytes);
        var value = Formatter<T>.Instance.ReadOrNil(ref reader);
        if (value is null)
        {
            throw new InvalidDataException($"There must be a {typeof(T).Name}, but there is nil.");
        }
        return reader.IsAtEnd
            ? value
            : throw new InvalidDataException(
                $"The {typeof(T).Name} ends at byte {reader.Position}, but more bytes follow."
            );
    }
}
