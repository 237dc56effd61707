using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Shots.Providers.Templates;

/// <summary>YAML as the JSON it stands for: quoted texts stay texts, plain ones become numbers and truth values where they are some.</summary>
public static class YamlJson
{
    private const int Deepest = 32;

    /// <summary>The JSON of a YAML node.</summary>
    /// <param name="node">The node.</param>
    /// <exception cref="TemplateException">It has keys that are no texts, or is nested more than 32 levels deep.</exception>
    public static JsonNode? Of(YamlNode node) => Of(node, 0);

    private static JsonNode? Of(YamlNode node, int depth)
    {
        // An alias can point at what it stands in; the bound ends that too.
        if (depth > Deepest)
            throw new TemplateException($"This is nested too deeply. Keep to {Deepest} levels.");
        switch (node)
        {
            case YamlMappingNode map:
                var members = new JsonObject();
                foreach (var (key, value) in map.Children)
                {
                    if (key is not YamlScalarNode { Value: { } name })
                        throw new TemplateException("A key here is no text. Write 'key: value'.");
                    members[name] = Of(value, depth + 1);
                }

                return members;
            case YamlSequenceNode list:
                return new JsonArray([.. list.Children.Select(c => Of(c, depth + 1))]);
            case YamlScalarNode { Style: ScalarStyle.Plain } plain:
                return Plain(plain.Value ?? "");
            default:
                return ((YamlScalarNode)node).Value;
        }
    }

    private static JsonNode? Plain(string text) =>
        text switch
        {
            "" or "~" or "null" => null,
            "true" => true,
            "false" => false,
            _ when long.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var whole
                ) => whole,
            _ when decimal.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                ) => number,
            _ => text,
        };
}
