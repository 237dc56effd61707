using System.Globalization;
using System.Text.Json;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Tests.Oracle.Playing;

/// <summary>What a state holds, by name, in words that are the same for every engine.</summary>
internal sealed class Facts
{
    private readonly Dictionary<string, string> defaults = new(StringComparer.Ordinal);

    /// <summary>Facts of a story's states.</summary>
    /// <param name="package">The story; ink leaves its variables' first values out of what it saves.</param>
    public Facts(StoryPackage package)
    {
        var story = new global::Ink.Runtime.Story(package.Program);
        foreach (var name in story.variablesState)
            defaults[name] = Written(story.variablesState[name]);
    }

    /// <summary>Reads what an engine says of a state.</summary>
    public SortedDictionary<string, string> Read(string inspected)
    {
        using var json = JsonDocument.Parse(inspected);
        var root = json.RootElement;
        var isInk = root.TryGetProperty("inkSaveVersion", out _);
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (isInk)
        {
            foreach (var (name, value) in defaults)
                facts[$"variable {name}"] = value;
        }

        foreach (
            var variable in root.GetProperty(isInk ? "variablesState" : "variables")
                .EnumerateObject()
        )
            facts[$"variable {variable.Name}"] = isInk
                ? OfInk(variable.Value)
                : OfOurs(variable.Value);
        foreach (var visit in root.GetProperty(isInk ? "visitCounts" : "visits").EnumerateObject())
            facts[$"visits of {visit.Name}"] = visit.Value.GetRawText();
        foreach (var turn in root.GetProperty(isInk ? "turnIndices" : "turns").EnumerateObject())
            facts[$"last turn of {turn.Name}"] = turn.Value.GetRawText();
        facts["turn"] = root.GetProperty(isInk ? "turnIdx" : "turn").GetRawText();
        facts["seed"] = root.GetProperty(isInk ? "storySeed" : "seed").GetRawText();
        facts["previous random"] = root.GetProperty("previousRandom").GetRawText();
        return facts;
    }

    /// <summary>True when the other engine says a number that ink cannot save.</summary>
    public static bool IsBeyondInk(string? ink, string? other) =>
        (ink, other)
            is
                ("3.4E+38", "\"Infinity\"")
                or
                ("-3.4E+38", "\"-Infinity\"")
                or
                ("0", "\"NaN\"");

    private static string OfOurs(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Text(value.GetString()!),
            JsonValueKind.Object when value.TryGetProperty("list", out var list) => List(
                list.EnumerateArray().Select(i => i.GetString()!)
            ),
            JsonValueKind.Object => Target(value.GetProperty("target").GetString()!),
            _ => Scalar(value),
        };

    private static string OfInk(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String when value.GetString() is { } text => text switch
            {
                "\n" => Text(text),
                "void" => Text(""),
                _ => Text(text[1..]),
            },
            JsonValueKind.Object when value.TryGetProperty("list", out var list) => List(
                list.EnumerateObject().Select(i => i.Name)
            ),
            JsonValueKind.Object => Target(value.GetProperty("^->").GetString()!),
            _ => Scalar(value),
        };

    private static string Written(object value) =>
        value switch
        {
            bool truth => truth ? "true" : "false",
            int number => Number(number),
            float number => Number(
                double.Parse(
                    number.ToString(CultureInfo.InvariantCulture),
                    CultureInfo.InvariantCulture
                )
            ),
            string text => Text(text),
            global::Ink.Runtime.InkList list => List(list.Keys.Select(i => i.fullName)),
            _ => Target(value.ToString()!),
        };

    private static string Scalar(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? Number(value.GetDouble()) : value.GetRawText();

    private static string Number(double number) =>
        number.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(string text) => $"\"{text}\"";

    private static string List(IEnumerable<string> items) =>
        $"({string.Join(", ", items.Order(StringComparer.Ordinal))})";

    private static string Target(string path) => $"-> {path}";
}
