using System.Globalization;

namespace InteractiveDrama.Protocol.MessagePack.Formatters;

internal sealed class TextFormatter : Formatter<string>
{
    public override void Write(ref MessagePackWriter writer, string value) =>
        writer.WriteText(value);

    public override string Read(ref MessagePackReader reader) => reader.ReadText();
}

internal sealed class BooleanFormatter : Formatter<bool>
{
    public override void Write(ref MessagePackWriter writer, bool value) =>
        writer.WriteBoolean(value);

    public override bool Read(ref MessagePackReader reader) => reader.ReadBoolean();
}

internal sealed class Int32Formatter : Formatter<int>
{
    public override void Write(ref MessagePackWriter writer, int value) =>
        writer.WriteInteger(value);

    public override int Read(ref MessagePackReader reader) => reader.ReadInt32();
}

/// <summary>As text: a browser's numbers are exact only up to 2^53. Numbers are read too.</summary>
internal sealed class Int64Formatter : Formatter<long>
{
    public override void Write(ref MessagePackWriter writer, long value)
    {
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        writer.WriteText(digits[..length]);
    }

    public override long Read(ref MessagePackReader reader)
    {
        if (MessagePackKinds.Of(reader.Peek()) != MessagePackKind.Text)
        {
            return reader.ReadInteger();
        }
        return long.TryParse(
            reader.ReadTextBytes(),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : throw new InvalidDataException(
                $"The text before byte {reader.Position} is no number of 64 bits."
            );
    }
}

internal sealed class DoubleFormatter : Formatter<double>
{
    public override void Write(ref MessagePackWriter writer, double value) =>
        writer.WriteDouble(value);

    public override double Read(ref MessagePackReader reader) => reader.ReadDouble();
}

internal sealed class TimestampFormatter : Formatter<DateTimeOffset>
{
    public override void Write(ref MessagePackWriter writer, DateTimeOffset value) =>
        writer.WriteTimestamp(value);

    public override DateTimeOffset Read(ref MessagePackReader reader) => reader.ReadTimestamp();
}

internal sealed class BinaryFormatter : Formatter<byte[]>
{
    public override void Write(ref MessagePackWriter writer, byte[] value) =>
        writer.WriteBinary(value);

    public override byte[] Read(ref MessagePackReader reader) => reader.ReadBinary().ToArray();
}
