using System.Globalization;
using System.Text.Json;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.Comparison;

/// <summary>The texts of a compiled story by their paths.</summary>
internal sealed class ContentTexts
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public ContentTexts(StoryPackage package)
    {
        using var program = JsonDocument.Parse(
            package.Program.TrimStart('\uFEFF'),
            new JsonDocumentOptions { MaxDepth = 2048 }
        );
        if (program.RootElement.TryGetProperty("root", out var root))
            Walk(root);
    }

    /// <summary>What a line or choice says, its alternatives side by side.</summary>
    public string Of(ContentSite site) =>
        string.Join(
            " | ",
            site.Paths.Order(StringComparer.Ordinal)
                .Select(path => texts.GetValueOrDefault(path, "").Trim())
                .Where(text => text.Length > 0)
        );

    private void Walk(JsonElement root)
    {
        var open = new Stack<(string Path, JsonElement Container)>([("", root)]);
        while (open.TryPop(out var at))
        {
            var (path, container) = at;
            var length = container.GetArrayLength();
            var index = 0;
            foreach (var item in container.EnumerateArray())
            {
                var isLast = index == length - 1;
                var name = index++.ToString(CultureInfo.InvariantCulture);
                if (isLast && item.ValueKind is JsonValueKind.Object)
                {
                    foreach (var named in item.EnumerateObject())
                    {
                        if (named.Value.ValueKind == JsonValueKind.Array)
                            open.Push((Join(path, named.Name), named.Value));
                    }
                }
                else if (item.ValueKind == JsonValueKind.Array)
                {
                    open.Push((Join(path, NameOf(item) ?? name), item));
                }
                else if (
                    item.ValueKind == JsonValueKind.String
                    && item.GetString() is { Length: > 0 } text
                    && text[0] == '^'
                )
                {
                    texts[Join(path, name)] = text[1..];
                }
            }
        }
    }

    private static string? NameOf(JsonElement container) =>
        container.GetArrayLength() is > 0 and var length
        && container[length - 1] is { ValueKind: JsonValueKind.Object } last
        && last.TryGetProperty("#n", out var name)
            ? name.GetString()
            : null;

    private static string Join(string path, string name) =>
        path.Length == 0 ? name : $"{path}.{name}";
}
