namespace InteractiveDrama.Protocol.MessagePack.Formatters;

/// <summary>A value whose type nobody named: written as what it is, read as what it looks like.</summary>
internal sealed class AnyFormatter : Formatter<object>
{
    public override void Write(ref MessagePackWriter writer, object value)
    {
        if (value is Dictionary<string, object?> map)
        {
            WriteMap(ref writer, map);
        }
        else if (value.GetType() == typeof(object))
        {
            throw new NotSupportedException("An object that is nothing else has no value to send.");
        }
        else
        {
            Of(value.GetType()).WriteObject(ref writer, value);
        }
    }

    public override object Read(ref MessagePackReader reader) =>
        MessagePackKinds.Of(reader.Peek()) switch
        {
            MessagePackKind.Boolean => reader.ReadBoolean(),
            MessagePackKind.Integer => reader.ReadInteger(),
            MessagePackKind.Float => reader.ReadDouble(),
            MessagePackKind.Text => reader.ReadText(),
            MessagePackKind.Binary => reader.ReadBinary().ToArray(),
            MessagePackKind.Extension => reader.ReadTimestamp(),
            MessagePackKind.Array => Formatter<object[]>.Instance.Read(ref reader),
            MessagePackKind.Map => ReadMap(ref reader),
            _ => throw new InvalidDataException(
                $"No value begins with the byte at {reader.Position}, 0x{reader.Peek():x2}."
            ),
        };

    private void WriteMap(ref MessagePackWriter writer, Dictionary<string, object?> map)
    {
        writer.WriteMapStart(map.Count);
        foreach (var (key, value) in map)
        {
            writer.WriteText(key);
            WriteOrNil(ref writer, value);
        }
    }

    private Dictionary<string, object?> ReadMap(ref MessagePackReader reader)
    {
        var count = reader.ReadMapStart();
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var key = reader.ReadText();
            map[key] = ReadOrNil(ref reader);
        }
        reader.Leave();
        return map;
    }
}
