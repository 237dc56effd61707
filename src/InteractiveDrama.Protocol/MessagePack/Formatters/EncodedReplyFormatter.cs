namespace InteractiveDrama.Protocol.MessagePack.Formatters;

/// <summary>A reply that is encoded already: its bytes, as they are.</summary>
internal sealed class EncodedReplyFormatter : Formatter<EncodedReply>
{
    public override void Write(ref MessagePackWriter writer, EncodedReply value) =>
        writer.WriteRaw(value.Bytes.Span);

    public override EncodedReply Read(ref MessagePackReader reader) =>
        new(reader.ReadRaw().ToArray());
}
