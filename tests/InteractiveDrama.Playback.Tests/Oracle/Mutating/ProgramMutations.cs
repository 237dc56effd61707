using System.Text.Json;
using System.Text.Json.Nodes;

namespace InteractiveDrama.Playback.Tests.Oracle.Mutating;

/// <summary>Breaks compiled stories in many ways, the same way for the same chance.</summary>
internal sealed class ProgramMutations(Random random)
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 2000 };
    private static readonly JsonSerializerOptions DeepWriting = new() { MaxDepth = 4000 };

    private static readonly string[] Tokens =
    [
        "\"ev\"",
        "\"/ev\"",
        "\"out\"",
        "\"pop\"",
        "\"du\"",
        "\"str\"",
        "\"/str\"",
        "\"#\"",
        "\"/#\"",
        "\"~ret\"",
        "\"->->\"",
        "\"seq\"",
        "\"visit\"",
        "\"thread\"",
        "\"done\"",
        "\"end\"",
        "\"nop\"",
        "\"rnd\"",
        "\"srnd\"",
        "\"turn\"",
        "\"turns\"",
        "\"readc\"",
        "\"choiceCnt\"",
        "\"listInt\"",
        "\"range\"",
        "\"lrnd\"",
        "\"void\"",
        "\"<>\"",
        "\"\\n\"",
        "\"^ \"",
        "\"^x\"",
        "\"+\"",
        "\"/\"",
        "\"LIST_VALUE\"",
        "\"POW\"",
        "\"?\"",
        "\"L^\"",
        "\"\"",
        "\"nonsense\"",
        "null",
        "true",
        "0",
        "-1",
        "1e40",
        "2147483648",
        "99999999999999999999",
        "0.5",
        "[]",
        "[null]",
        "[[[null],null],null]",
        "{}",
        "{\"->\":\"0\"}",
        "{\"->\":\"\"}",
        "{\"->\":\"0.0\",\"c\":true}",
        "{\"f()\":\"0\"}",
        "{\"->t->\":\"0\"}",
        "{\"x()\":\"gone\",\"exArgs\":-1}",
        "{\"x()\":\"gone\",\"exArgs\":1000000000}",
        "{\"*\":\"0\",\"flg\":31}",
        "{\"*\":\"0\",\"flg\":0}",
        "{\"VAR=\":\"v\"}",
        "{\"VAR=\":\"v\",\"re\":true}",
        "{\"temp=\":\"v\"}",
        "{\"VAR?\":\"gone\"}",
        "{\"CNT?\":\"0\"}",
        "{\"^->\":\"0\"}",
        "{\"^->\":\"^.^.^\"}",
        "{\"^var\":\"v\",\"ci\":-1}",
        "{\"^var\":\"v\",\"ci\":2000000000}",
        "{\"list\":{\"l.i\":1}}",
        "{\"list\":{},\"origins\":[\"gone\"]}",
        "{\"list\":{\"noname\":2147483647}}",
        "{\"#\":\"tag\"}",
        "{\"#f\":7}",
        "{\"#f\":-1,\"#n\":\"\"}",
    ];

    private static readonly string[] Paths =
    [
        "",
        ".",
        "..",
        "^",
        ".^",
        ".^.^.^.^.^.^.^.^",
        "0",
        "0.0.0.0.0",
        "99999999999",
        "-1",
        "nowhere",
        "0.nowhere",
        "global decl",
        ".^.c-0",
        "a.b.c.d.e.f",
        "0.0.s",
        ".^.^.0",
        "end",
        "\u0000",
    ];

    public string Mutate(string program)
    {
        var mutated = program;
        for (var i = random.Next(1, 4); i > 0; i--)
            mutated = random.Next(7) == 0 ? InText(mutated) : InTree(mutated);
        return mutated;
    }

    private string InText(string text)
    {
        if (text.Length == 0)
            return text;
        var at = random.Next(text.Length);
        return random.Next(6) switch
        {
            0 => text[..at] + (char)random.Next(32, 127) + text[(at + 1)..],
            1 => text[..at] + (char)(text[at] ^ (1 << random.Next(7))) + text[(at + 1)..],
            2 => text[..at],
            3 => text[..at] + text[Math.Min(text.Length, at + random.Next(1, 40))..],
            4 => Deepen(text, at),
            _ => text[..at] + text[Math.Max(0, at - random.Next(1, 200))..],
        };
    }

    // Containers around containers, where one begins.
    private string Deepen(string text, int near)
    {
        var at = text.IndexOf('[', near);
        if (at < 0)
            return text;
        var depth = random.Next(3) == 0 ? 20_000 : random.Next(1, 400);
        return random.Next(2) == 0
            ? text[..at] + new string('[', depth) + text[at..]
            : text[..at]
                + new string('[', depth)
                + "null"
                + new string(']', depth)
                + ","
                + text[at..];
    }

    private string InTree(string text)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(text, documentOptions: Deep);
        }
        catch (JsonException)
        {
            return InText(text);
        }

        try
        {
            var holders = new List<JsonNode>();
            Collect(root, holders);
            if (holders.Count == 0)
                return InText(text);
            Change(holders[random.Next(holders.Count)], holders);
            return root!.ToJsonString(DeepWriting);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // A name that is there twice cannot be looked at as a tree.
            return InText(text);
        }
    }

    private static void Collect(JsonNode? node, List<JsonNode> holders)
    {
        var pending = new Stack<JsonNode?>([node]);
        while (pending.TryPop(out var at))
        {
            if (at is JsonArray { Count: > 0 } array)
            {
                holders.Add(array);
                foreach (var item in array)
                    pending.Push(item);
            }
            else if (at is JsonObject { Count: > 0 } @object)
            {
                holders.Add(@object);
                foreach (var (_, item) in @object)
                    pending.Push(item);
            }
        }
    }

    private void Change(JsonNode holder, List<JsonNode> others)
    {
        if (holder is JsonArray array)
        {
            var at = random.Next(array.Count);
            switch (random.Next(6))
            {
                case 0:
                    array.RemoveAt(at);
                    break;
                case 1:
                    array.Insert(at, array[at]?.DeepClone());
                    break;
                case 2:
                    var to = random.Next(array.Count);
                    var (a, b) = (array[at]?.DeepClone(), array[to]?.DeepClone());
                    array[at] = b;
                    array[to] = a;
                    break;
                case 3:
                    array[at] = others[random.Next(others.Count)].DeepClone();
                    break;
                case 4:
                    array.Insert(at, Token());
                    break;
                default:
                    array[at] = Token();
                    break;
            }

            return;
        }

        var @object = (JsonObject)holder;
        var (name, value) = @object.ElementAt(random.Next(@object.Count));
        switch (random.Next(5))
        {
            case 0:
                @object.Remove(name);
                break;
            case 1 when value is JsonValue && value.GetValueKind() == JsonValueKind.String:
                @object[name] = Broken(value.GetValue<string>());
                break;
            case 1 or 2:
                @object[name] = Token();
                break;
            case 3:
                @object.Remove(name);
                @object[name is "#f" or "#n" ? "flg" : "#n"] = value?.DeepClone();
                break;
            default:
                var other = others[random.Next(others.Count)];
                @object[name] = other.DeepClone();
                break;
        }
    }

    private string Broken(string path) =>
        random.Next(3) switch
        {
            0 => Paths[random.Next(Paths.Length)],
            1 => path[..random.Next(path.Length + 1)],
            _ => path + "." + Paths[random.Next(Paths.Length)],
        };

    private JsonNode? Token() => JsonNode.Parse(Tokens[random.Next(Tokens.Length)]);
}
