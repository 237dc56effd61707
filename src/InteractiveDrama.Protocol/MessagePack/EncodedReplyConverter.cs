using System.Text.Json;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol.MessagePack;

/// <summary>In JSON an encoded reply looks like any other.</summary>
internal sealed class EncodedReplyConverter : JsonConverter<EncodedReply>
{
    public override EncodedReply Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        new(
            DramaMessagePack.ToBytes(
                JsonSerializer.Deserialize<SessionReply>(ref reader, options)
                    ?? throw new JsonException("A reply must be an object.")
            )
        );

    public override void Write(
        Utf8JsonWriter writer,
        EncodedReply value,
        JsonSerializerOptions options
    ) => JsonSerializer.Serialize(writer, value.Decode(), options);
}
