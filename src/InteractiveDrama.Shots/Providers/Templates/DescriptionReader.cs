using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using InteractiveDrama.Shots.Providers.Configuration;

namespace InteractiveDrama.Shots.Providers.Templates;

/// <summary>Reads one part of a provider's description; each complaint says where it stands and how to write it.</summary>
/// <param name="map">The part; null counts as empty.</param>
/// <param name="where">Where it stands: <c>kling.status</c>.</param>
internal sealed class DescriptionReader(JsonObject? map, string where)
{
    public string Where => where;

    /// <summary>Complains about a key that is not known here.</summary>
    public void Know(params ReadOnlySpan<string> known)
    {
        foreach (var (key, _) in map ?? [])
        {
            if (!known.Contains(key))
                throw new TemplateException(
                    $"There is no setting '{key}' in '{where}'. Known here are {string.Join(", ", known)}."
                );
        }
    }

    public JsonNode? Node(string key) => map?[key];

    public DescriptionReader Part(string key) =>
        map?[key] switch
        {
            null => new DescriptionReader(null, $"{where}.{key}"),
            JsonObject part => new DescriptionReader(part, $"{where}.{key}"),
            _ => throw Wrong(key, "needs settings of its own below it"),
        };

    public string? Text(string key) =>
        map?[key] switch
        {
            null => null,
            JsonValue text when text.GetValueKind() is JsonValueKind.String =>
                text.GetValue<string>(),
            JsonValue number when number.GetValueKind() is JsonValueKind.Number =>
                number.ToJsonString(),
            _ => throw Wrong(key, "needs a text"),
        };

    public string Needed(string key, string example) =>
        Text(key) is { Length: > 0 } text
            ? text
            : throw new TemplateException(
                $"'{where}' has no '{key}'. Write it, such as '{key}: {example}'."
            );

    public decimal? Number(string key, decimal least, decimal most)
    {
        if (map?[key] is not { } node)
            return null;
        return
            node is JsonValue value
            && value.GetValueKind() is JsonValueKind.Number
            && decimal.TryParse(
                value.ToJsonString(),
                System.Globalization.NumberStyles.Float,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number
            )
            && number >= least
            && number <= most
            ? number
            : throw Wrong(key, $"needs a number from {least} to {most}");
    }

    public bool? Flag(string key) =>
        map?[key] switch
        {
            null => null,
            JsonValue flag when flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False =>
                flag.GetValue<bool>(),
            _ => throw Wrong(key, "is either true or false"),
        };

    public TimeSpan? Time(string key) =>
        Text(key) is not { } text
            ? null
            : Amounts.Time(text)
                ?? throw Wrong(key, "needs a time with its unit, such as 10 s, 500 ms or 4 min");

    public JsonPath? Path(string key) => Text(key) is { } path ? JsonPath.Parse(path) : null;

    /// <summary>A text or a list of texts.</summary>
    public ImmutableArray<string> Texts(string key) =>
        map?[key] switch
        {
            null => [],
            JsonArray list =>
            [
                .. list.Select(t =>
                    t is JsonValue text && text.GetValueKind() is JsonValueKind.String
                        ? text.GetValue<string>()
                        : throw Wrong(key, "needs a list of texts")
                ),
            ],
            _ => [Text(key)!],
        };

    /// <summary>A list of times, as seconds, ascending.</summary>
    public ImmutableArray<double> Lengths(string key) =>
        [
            .. Texts(key)
                .Select(t =>
                    Amounts.Time(t)?.TotalSeconds
                    ?? throw Wrong(key, "needs a list of times, such as [5 s, 10 s]")
                )
                .Order(),
        ];

    public IEnumerable<(string Key, string Text)> Entries() =>
        (map ?? []).Select(e => (e.Key, Text(e.Key) ?? throw Wrong(e.Key, "needs a text")));

    public TemplateException Wrong(string key, string problem) =>
        new($"'{where}.{key}' {problem}.");
}
