using System.Text.Json;

namespace InteractiveDrama.Protocol.MessagePack.Formatters;

/// <summary>JSON that somebody else made and that is only passed through: as the same value in MessagePack.</summary>
internal sealed class JsonElementFormatter : Formatter<JsonElement>
{
    public override void Write(ref MessagePackWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteMapStart(value.GetPropertyCount());
                foreach (var property in value.EnumerateObject())
                {
                    writer.WriteText(property.Name);
                    Write(ref writer, property.Value);
                }
                break;
            case JsonValueKind.Array:
                writer.WriteArrayStart(value.GetArrayLength());
                foreach (var item in value.EnumerateArray())
                {
                    Write(ref writer, item);
                }
                break;
            case JsonValueKind.String:
                writer.WriteText(value.GetString());
                break;
            case JsonValueKind.Number when value.TryGetInt64(out var whole):
                writer.WriteInteger(whole);
                break;
            case JsonValueKind.Number:
                writer.WriteDouble(value.GetDouble());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBoolean(value.GetBoolean());
                break;
            default:
                writer.WriteNil();
                break;
        }
    }

    public override JsonElement Read(ref MessagePackReader reader)
    {
        var buffer = new ScratchBuffer();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Read(ref reader, json);
        }
        var whole = new Utf8JsonReader(buffer.Written);
        return JsonElement.ParseValue(ref whole);
    }

    private static void Read(ref MessagePackReader reader, Utf8JsonWriter json)
    {
        switch (MessagePackKinds.Of(reader.Peek()))
        {
            case MessagePackKind.Nil:
                reader.TryReadNil();
                json.WriteNullValue();
                break;
            case MessagePackKind.Boolean:
                json.WriteBooleanValue(reader.ReadBoolean());
                break;
            case MessagePackKind.Integer:
                json.WriteNumberValue(reader.ReadInteger());
                break;
            case MessagePackKind.Float:
                ReadFloat(reader.ReadDouble(), json);
                break;
            case MessagePackKind.Text:
                json.WriteStringValue(reader.ReadText());
                break;
            case MessagePackKind.Array:
                json.WriteStartArray();
                for (var left = reader.ReadArrayStart(); left > 0; left--)
                {
                    Read(ref reader, json);
                }
                reader.Leave();
                json.WriteEndArray();
                break;
            case MessagePackKind.Map:
                json.WriteStartObject();
                for (var left = reader.ReadMapStart(); left > 0; left--)
                {
                    json.WritePropertyName(reader.ReadText());
                    Read(ref reader, json);
                }
                reader.Leave();
                json.WriteEndObject();
                break;
            default:
                throw new InvalidDataException(
                    $"What begins at byte {reader.Position} has no form in JSON."
                );
        }
    }

    private static void ReadFloat(double value, Utf8JsonWriter json)
    {
        if (!double.IsFinite(value))
        {
            throw new InvalidDataException($"The number {value} has no form in JSON.");
        }
        json.WriteNumberValue(value);
    }
}
