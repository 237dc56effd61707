using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol.MessagePack;

/// <summary>
/// A <see cref="SessionReply"/> that is encoded already, as the store keeps it. Over MessagePack its bytes are sent as
/// they are; over JSON it is decoded and written as the reply it is.
/// </summary>
/// <param name="bytes">What <see cref="DramaMessagePack"/> wrote of a reply.</param>
[JsonConverter(typeof(EncodedReplyConverter))]
public sealed class EncodedReply(ReadOnlyMemory<byte> bytes)
{
    /// <summary>The reply in MessagePack.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>The reply itself.</summary>
    /// <exception cref="InvalidDataException">The bytes are no reply.</exception>
    public SessionReply Decode() => DramaMessagePack.Read<SessionReply>(Bytes);
}
