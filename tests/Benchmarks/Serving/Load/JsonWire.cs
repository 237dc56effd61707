using System.Text;
using System.Text.Json;

namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>The hub protocol <c>json</c>.</summary>
internal sealed class JsonWire : IHubWire
{
    private const byte Separator = 0x1e;

    public string Handshake => "{\"protocol\":\"json\",\"version\":1}\u001e";

    public bool IsBinary => false;

    public int Write(in HubCall call, Span<byte> output)
    {
        var to = new ByteLine(output);
        to.Add("{\"type\":1,\"invocationId\":\"1\",\"target\":\""u8);
        to.Add(call.Method);
        if (call.Method == Calls.Echo)
        {
            to.Add("\",\"arguments\":[\""u8);
            to.Add(call.Choice);
            to.Add("\"]}\u001e"u8);
            return to.Length;
        }

        to.Add("\",\"arguments\":[{\"commandId\":\""u8);
        to.Add(call.CommandId);
        if (call.Session is null)
        {
            to.Add("\",\"story\":\""u8);
            to.Add(Calls.Story);
        }
        else
        {
            to.Add("\",\"session\":\""u8);
            to.Add(call.Session);
            to.Add("\",\"turn\":"u8);
            to.Number(call.Turn);
            to.Add(",\"choiceId\":\""u8);
            to.Add(call.Choice);
        }

        to.Add("\"}]}\u001e"u8);
        return to.Length;
    }

    public bool Next(ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> message)
    {
        var end = bytes.IndexOf(Separator);
        message = end < 0 ? default : bytes[..end];
        bytes = end < 0 ? default : bytes[(end + 1)..];
        return end >= 0;
    }

    public bool Read(ReadOnlySpan<byte> message, ReplyScan into)
    {
        if (message.StartsWith("{\"type\":7,"u8))
            throw new ServingException(Encoding.UTF8.GetString(message));
        if (!message.StartsWith("{\"type\":3,"u8))
            return false;
        into.Clear();
        var reader = new Utf8JsonReader(message);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("result"u8))
                Reply(ref reader, into);
            else if (reader.ValueTextEquals("error"u8))
                into.Error = Text(ref reader);
            else
                reader.Skip();
        }

        return true;
    }

    private static void Reply(ref Utf8JsonReader reader, ReplyScan into)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("session"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.String)
                    into.Name(reader.ValueSpan);
            }
            else if (reader.ValueTextEquals("turn"u8))
            {
                reader.Read();
                into.Turn = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("beat"u8))
            {
                Beat(ref reader, into);
            }
            else if (reader.ValueTextEquals("error"u8))
            {
                Error(ref reader, into);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static void Beat(ref Utf8JsonReader reader, ReplyScan into)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!reader.ValueTextEquals("choices"u8))
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var isId = reader.ValueTextEquals("id"u8);
                    reader.Read();
                    // Escapes stay as they are: the id goes back the way it came.
                    if (isId)
                        into.Offer(reader.ValueSpan);
                    else
                        reader.Skip();
                }
            }
        }
    }

    private static void Error(ref Utf8JsonReader reader, ReplyScan into)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            using var error = JsonDocument.ParseValue(ref reader);
            into.Error = error.RootElement.GetProperty("code").GetString();
        }
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return Encoding.UTF8.GetString(reader.ValueSpan);
    }
}
