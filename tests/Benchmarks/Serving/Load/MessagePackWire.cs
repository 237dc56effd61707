using System.Text;

namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>The hub protocol <c>messagepack</c>, version 2.</summary>
internal sealed class MessagePackWire : IHubWire
{
    private const byte Invocation = 1;
    private const byte Completion = 3;
    private const byte Farewell = 7;
    private const byte Failed = 1;
    private const byte Valued = 3;

    public string Handshake => "{\"protocol\":\"messagepack\",\"version\":2}\u001e";

    public bool IsBinary => true;

    public int Write(in HubCall call, Span<byte> output)
    {
        Span<byte> body = stackalloc byte[1024];
        var to = new ByteLine(body);
        to.Add(0x96);
        to.Add(Invocation);
        to.Add(0x80);
        Text(ref to, "1");
        Text(ref to, call.Method);
        to.Add(0x91);
        if (call.Method == Calls.Echo)
        {
            Text(ref to, call.Choice);
        }
        else
        {
            to.Add((byte)(call.Session is null ? 0x82 : 0x84));
            Text(ref to, "commandId");
            Text(ref to, call.CommandId.ToString());
            if (call.Session is null)
            {
                Text(ref to, "story");
                Text(ref to, Calls.Story);
            }
            else
            {
                Text(ref to, "session");
                Text(ref to, call.Session);
                Text(ref to, "turn");
                to.Add(0xcd);
                to.Add((byte)(call.Turn >> 8));
                to.Add((byte)call.Turn);
                Text(ref to, "choiceId");
                Text(ref to, call.Choice);
            }
        }

        to.Add(0x90);
        var frame = new ByteLine(output);
        var left = to.Length;
        for (; left > 0x7f; left >>= 7)
            frame.Add((byte)(left | 0x80));
        frame.Add((byte)left);
        frame.Add(body[..to.Length]);
        return frame.Length;
    }

    public bool Next(ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> message)
    {
        int length = 0,
            at = 0;
        while (at < bytes.Length)
        {
            length |= (bytes[at] & 0x7f) << (7 * at);
            if ((bytes[at++] & 0x80) == 0)
                break;
        }

        var whole = at > 0 && bytes.Length >= at + length;
        message = whole ? bytes.Slice(at, length) : default;
        bytes = whole ? bytes[(at + length)..] : default;
        return whole;
    }

    public bool Read(ReadOnlySpan<byte> message, ReplyScan into)
    {
        var reader = new MessagePackScan(message);
        var items = reader.Array();
        var type = reader.Integer();
        if (type == Farewell && items > 1 && !reader.IsNil)
            throw new ServingException(Encoding.UTF8.GetString(reader.Text()));
        if (type != Completion)
            return false;
        into.Clear();
        reader.Skip();
        reader.Skip();
        var kind = reader.Integer();
        if (kind == Failed)
            into.Error = Encoding.UTF8.GetString(reader.Text());
        else if (kind == Valued && reader.IsMap)
            Reply(ref reader, into);
        return true;
    }

    private static void Reply(ref MessagePackScan reader, ReplyScan into)
    {
        for (var fields = reader.Map(); fields > 0; fields--)
        {
            var name = reader.Text();
            if (reader.IsNil)
                reader.Skip();
            else if (name.SequenceEqual("session"u8))
                into.Name(reader.Text());
            else if (name.SequenceEqual("turn"u8))
                into.Turn = (int)reader.Integer();
            else if (name.SequenceEqual("beat"u8))
                Beat(ref reader, into);
            else if (name.SequenceEqual("error"u8))
                Error(ref reader, into);
            else
                reader.Skip();
        }
    }

    private static void Beat(ref MessagePackScan reader, ReplyScan into)
    {
        for (var fields = reader.Map(); fields > 0; fields--)
        {
            if (!reader.Text().SequenceEqual("choices"u8))
            {
                reader.Skip();
                continue;
            }

            for (var choices = reader.Array(); choices > 0; choices--)
            {
                for (var parts = reader.Map(); parts > 0; parts--)
                {
                    if (reader.Text().SequenceEqual("id"u8))
                        into.Offer(reader.Text());
                    else
                        reader.Skip();
                }
            }
        }
    }

    private static void Error(ref MessagePackScan reader, ReplyScan into)
    {
        for (var fields = reader.Map(); fields > 0; fields--)
        {
            if (reader.Text().SequenceEqual("code"u8))
                into.Error = Encoding.UTF8.GetString(reader.Text());
            else
                reader.Skip();
        }
    }

    private static void Text(ref ByteLine to, string text) =>
        Text(ref to, Encoding.UTF8.GetBytes(text));

    private static void Text(ref ByteLine to, ReadOnlySpan<byte> text)
    {
        if (text.Length < 32)
        {
            to.Add((byte)(0xa0 | text.Length));
        }
        else
        {
            to.Add(0xd9);
            to.Add(checked((byte)text.Length));
        }

        to.Add(text);
    }
}
