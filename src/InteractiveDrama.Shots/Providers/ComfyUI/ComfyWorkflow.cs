using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using InteractiveDrama.Shots.Providers.Templates;

namespace InteractiveDrama.Shots.Providers.ComfyUI;

/// <summary>A workflow in ComfyUI's API format with slots as values of node inputs.</summary>
public sealed class ComfyWorkflow
{
    /// <summary>How many references a workflow can load, each by a slot of its own: <c>reference_1</c> and on.</summary>
    public const int MostReferences = 9;

    private ComfyWorkflow(JsonTemplate template, ImmutableSortedDictionary<string, string> nodes)
    {
        Template = template;
        Nodes = nodes;
        References = Enumerable
            .Range(1, MostReferences)
            .LastOrDefault(n => template.Slots.Contains($"reference_{n}"));
    }

    /// <summary>The workflow with its slots.</summary>
    public JsonTemplate Template { get; }

    /// <summary>Its nodes: id, and what a reader calls it.</summary>
    public ImmutableSortedDictionary<string, string> Nodes { get; }

    /// <summary>How many references it loads.</summary>
    public int References { get; }

    /// <summary>Reads a workflow.</summary>
    /// <param name="json">The text of the file.</param>
    /// <exception cref="TemplateException">It is no workflow in API format, or has a slot that there is none of.</exception>
    public static ComfyWorkflow Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var root = JsonNode.Parse(json);
            if (root is not JsonObject map || map.Count == 0 || !map.All(n => IsNode(n.Value)))
                throw new TemplateException(
                    "This is no workflow in ComfyUI's API format. Save it with 'Export (API)': each node has 'class_type' and 'inputs'."
                );
            return new ComfyWorkflow(
                JsonTemplate.Parse(root, Slots),
                map.ToImmutableSortedDictionary(
                    n => n.Key,
                    n => Title(n.Value!.AsObject()),
                    StringComparer.Ordinal
                )
            );
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new TemplateException(
                $"The workflow is not JSON: {e.Message.Split('\n')[0].TrimEnd('.', '\r')}. Save it with 'Export (API)'."
            );
        }
    }

    private static ImmutableArray<string> Slots { get; } =
    [
        .. RequestSlots.Names.Where(n => n != "references"),
        .. Enumerable.Range(1, MostReferences).Select(n => $"reference_{n}"),
    ];

    private static bool IsNode(JsonNode? node) =>
        node is JsonObject map
        && map["class_type"] is JsonValue type
        && type.GetValueKind() is JsonValueKind.String
        && map["inputs"] is JsonObject;

    private static string Title(JsonObject node) =>
        (node["_meta"] as JsonObject)?["title"] is JsonValue title
        && title.TryGetValue<string>(out var words)
        && words.Length > 0
            ? words
            : node["class_type"]!.GetValue<string>();
}
