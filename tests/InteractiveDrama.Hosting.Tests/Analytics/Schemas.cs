using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Hosting.Tests.Analytics;

/// <summary>
/// The schemas in <c>docs/events</c>, and what does not follow them. It knows the keywords they use and refuses any other,
/// so that none is ever passed over.
/// </summary>
internal static class Schemas
{
    private static readonly string[] Said = ["$schema", "$id", "title", "description"];

    public static string Folder { get; } = Path.Combine(Repository.Root, "docs", "events");

    public static JsonObject Load(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.schema.json")))!.AsObject();

    /// <summary>What is wrong with an event: the envelope and the schema of its type have to name all its fields between them.</summary>
    public static IEnumerable<string> Problems(JsonObject happened)
    {
        var name = $"{happened["schema"]}".Split('/')[1];
        var (envelope, body) = (Load("envelope"), Load(name));
        var fields = envelope["properties"]!.AsObject().Select(field => field.Key).ToHashSet();
        var parts = happened.ToLookup(field => fields.Contains(field.Key));
        return Problems(envelope, Part(parts[true]), name)
            .Concat(Problems(body, Part(parts[false]), name));
    }

    private static JsonObject Part(IEnumerable<KeyValuePair<string, JsonNode?>> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

    private static IEnumerable<string> Problems(JsonObject schema, JsonNode? value, string at)
    {
        foreach (var (keyword, says) in schema)
        {
            var problem = keyword switch
            {
                _ when Said.Contains(keyword) => null,
                "type" => IsOf(says!, value) ? null : $"is no {says}",
                "enum" => says!.AsArray().Any(one => JsonNode.DeepEquals(one, value))
                    ? null
                    : $"is none of {says}",
                "pattern" => value is null || Regex.IsMatch($"{value}", $"{says}")
                    ? null
                    : $"does not match {says}",
                "minimum" => Number(value!) >= Number(says!) ? null : $"is below {says}",
                "maximum" => Number(value!) <= Number(says!) ? null : $"is over {says}",
                "required" => says!
                    .AsArray()
                    .Select(one => $"{one}")
                    .FirstOrDefault(one => !value!.AsObject().ContainsKey(one))
                    is { } missing
                    ? $"has no {missing}"
                    : null,
                "additionalProperties" => value!
                    .AsObject()
                    .Select(field => field.Key)
                    .FirstOrDefault(field => !schema["properties"]!.AsObject().ContainsKey(field))
                    is { } unknown
                    ? $"has {unknown}, which is none of its fields"
                    : null,
                "properties" or "items" => null,
                _ => throw new InvalidDataException($"{at}: {keyword} is not known here."),
            };
            if (problem is not null)
            {
                yield return $"{at} {problem}: {value?.ToJsonString() ?? "null"}";
                yield break;
            }
        }
        var inner =
            value is JsonObject fields && schema["properties"] is JsonObject properties
                ? fields
                    .Where(field => properties.ContainsKey(field.Key))
                    .SelectMany(field =>
                        Problems(
                            properties[field.Key]!.AsObject(),
                            field.Value,
                            $"{at}.{field.Key}"
                        )
                    )
            : value is JsonArray items && schema["items"] is JsonObject item
                ? items.SelectMany(one => Problems(item, one, $"{at}[]"))
            : [];
        foreach (var problem in inner)
        {
            yield return problem;
        }
    }

    private static long Number(JsonNode value) =>
        long.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    private static bool IsOf(JsonNode types, JsonNode? value) =>
        (types is JsonArray several ? several.Select(one => $"{one}") : [$"{types}"]).Any(type =>
            type switch
            {
                "null" => value is null,
                "object" => value is JsonObject,
                "array" => value is JsonArray,
                "string" => value?.GetValueKind() == JsonValueKind.String,
                "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
                "integer" => value?.GetValueKind() == JsonValueKind.Number
                    && long.TryParse(value.ToJsonString(), out _),
                _ => throw new InvalidDataException($"{type} is no type known here."),
            }
        );
}
