using System.Text.Json;
using System.Text.Json.Nodes;

namespace InteractiveDrama.StrictProviders.Jobs;

/// <summary>Checks what was sent, field by field, as a schema does.</summary>
internal static class Fields
{
    /// <summary>The first thing that is wrong: a field and why; null when all is well.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="rules">Every field there is: whether it must be there, and whether a value is one it takes.</param>
    public static (string Field, string Why)? Wrong(
        JsonObject sent,
        IReadOnlyDictionary<string, (bool Must, Func<JsonNode, bool> Takes)> rules
    )
    {
        foreach (var (name, value) in sent)
        {
            if (!rules.TryGetValue(name, out var rule))
                return (name, "Extra inputs are not permitted");
            if (value is null || !rule.Takes(value))
                return (name, "Input is not valid");
        }

        foreach (var (name, _) in rules.Where(r => r.Value.Must && !sent.ContainsKey(r.Key)))
            return (name, "Field required");
        return null;
    }

    public static bool IsText(JsonNode node) => node.GetValueKind() is JsonValueKind.String;

    public static bool IsWords(JsonNode node) => IsText(node) && node.GetValue<string>().Length > 0;

    public static bool IsFlag(JsonNode node) =>
        node.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    public static bool IsWhole(JsonNode node) =>
        node.GetValueKind() is JsonValueKind.Number && long.TryParse(node.ToJsonString(), out _);

    public static Func<JsonNode, bool> OneOf(params string[] words) =>
        node => IsText(node) && words.Contains(node.GetValue<string>());

    public static bool IsAddress(JsonNode node) =>
        IsText(node)
        && Uri.TryCreate(node.GetValue<string>(), UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http";

    public static bool IsPicture(JsonNode node) =>
        IsText(node)
        && (
            IsAddress(node)
            || node.GetValue<string>().StartsWith("data:image/", StringComparison.Ordinal)
        );
}
