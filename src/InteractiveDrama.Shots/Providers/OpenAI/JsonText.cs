using System.Text.Json;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>Reads texts of an answer that may have any shape.</summary>
internal static class JsonText
{
    /// <summary>A property's text; null when it is not there or no text.</summary>
    public static string? Of(JsonElement node, string name) =>
        node.ValueKind is JsonValueKind.Object
        && node.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A property's number; null when it is not there or no number.</summary>
    public static double? Number(JsonElement node, string name) =>
        node.ValueKind is JsonValueKind.Object
        && node.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.Number
        && value.TryGetDouble(out var number)
        && double.IsFinite(number)
            ? number
            : null;
}
