using System.Text.Json;
using System.Text.Json.Nodes;

namespace InteractiveDrama.Playback.Tests.Oracle.Mutating;

/// <summary>
/// Moves a compiled story's own instructions, paths and numbers about: what comes out mostly loads, and then runs in
/// ways that no compiler ever meant.
/// </summary>
internal sealed class ProgramShuffles(Random random)
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 2000 };
    private static readonly string[] PathKeys = ["->", "f()", "->t->", "*", "^->", "CNT?"];
    private static readonly int[] Numbers = [0, 1, -1, 2, 7, 31, 1000, int.MaxValue, int.MinValue];

    public string Shuffle(string program)
    {
        var root = JsonNode.Parse(program, documentOptions: Deep)!;
        var containers = new List<JsonArray>();
        var instructions = new List<JsonNode>();
        var paths = new List<string>();
        Collect(root["root"]!.AsArray(), containers, instructions, paths);
        for (var i = random.Next(1, 6); i > 0; i--)
            Change(containers[random.Next(containers.Count)], instructions, paths);
        return root.ToJsonString();
    }

    private static void Collect(
        JsonArray container,
        List<JsonArray> containers,
        List<JsonNode> instructions,
        List<string> paths
    )
    {
        containers.Add(container);
        foreach (var item in container)
        {
            if (item is JsonArray inner)
            {
                Collect(inner, containers, instructions, paths);
            }
            else if (item is JsonObject named && item == container[^1])
            {
                foreach (var (_, content) in named)
                {
                    if (content is JsonArray only)
                        Collect(only, containers, instructions, paths);
                }
            }
            else if (item is not null)
            {
                instructions.Add(item.DeepClone());
                if (Path(item) is { } path)
                    paths.Add(path.Value);
            }
        }
    }

    private static (string Key, string Value)? Path(JsonNode item) =>
        item is JsonObject instruction && !instruction.ContainsKey("var")
            ? PathKeys
                .Where(instruction.ContainsKey)
                .Select(k => ((string, string)?)(k, instruction[k]!.GetValue<string>()))
                .FirstOrDefault()
            : null;

    // A container's last element is no instruction, and stays.
    private void Change(JsonArray container, List<JsonNode> instructions, List<string> paths)
    {
        var count = container.Count - 1;
        var at = random.Next(count + 1);
        var kind = random.Next(6);
        if (count == 0 || kind == 0)
        {
            container.Insert(at, instructions[random.Next(instructions.Count)].DeepClone());
            return;
        }

        at = random.Next(count);
        switch (kind)
        {
            case 1:
                container.RemoveAt(at);
                break;
            case 2:
                container[at] = instructions[random.Next(instructions.Count)].DeepClone();
                break;
            case 3:
                var to = random.Next(count);
                var (a, b) = (container[at]?.DeepClone(), container[to]?.DeepClone());
                container[at] = b;
                container[to] = a;
                break;
            case 4 when container[^1] is JsonObject named:
                named["#f"] = random.Next(8);
                break;
            default:
                Alter(container, at, paths);
                break;
        }
    }

    private void Alter(JsonArray container, int at, List<string> paths)
    {
        var item = container[at];
        if (item is JsonObject instruction && Path(item) is { } path && paths.Count > 0)
        {
            instruction[path.Key] = paths[random.Next(paths.Count)];
            if (instruction.ContainsKey("flg"))
                instruction["flg"] = random.Next(32);
        }
        else if (item is JsonValue value && value.GetValueKind() == JsonValueKind.Number)
        {
            container[at] = Numbers[random.Next(Numbers.Length)];
        }
        else
        {
            container.Insert(at, item?.DeepClone());
        }
    }
}
