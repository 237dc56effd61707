using System.Text.Json;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>What an API says is wrong, in any of the usual shapes.</summary>
/// <param name="Codes">Its codes and types, as written; empty when it gives none.</param>
/// <param name="Message">Its words, as written; empty when it gives none.</param>
public sealed record ProviderError(IReadOnlyList<string> Codes, string Message)
{
    private const int MostEntries = 16;

    private static readonly string[] CodeKeys = ["code", "type", "error_type", "error_code"];
    private static readonly string[] WordKeys =
    [
        "message",
        "msg",
        "detail",
        "details",
        "description",
        "error",
    ];

    // Compared without blanks, '_' and '-': moderation_blocked, content_policy_violation, InputTextSensitiveContentDetected,
    // "Failure to pass the risk control system".
    private static readonly string[] ModerationWords =
    [
        "moderation",
        "contentpolicy",
        "contentfilter",
        "contentviolation",
        "sensitivecontent",
        "safetysystem",
        "safetyviolation",
        "riskcontrol",
        "nsfw",
    ];

    private static readonly string[] InvalidWords =
    [
        "invalidrequest",
        "invalidparam",
        "invalidvalue",
        "invalidinput",
        "invalidprompt",
        "validationerror",
        "badrequest",
    ];

    /// <summary>Whether it speaks of content that is not allowed.</summary>
    public bool IsModeration => Says([.. Codes, Message], ModerationWords);

    /// <summary>Whether it speaks of a request that is not one it takes.</summary>
    public bool IsInvalid => Says(Codes, InvalidWords);

    /// <summary>
    /// Reads <c>{"error":{"code","message","type"}}</c>, <c>{"error":"…"}</c>, <c>{"detail":"…"}</c>,
    /// <c>{"detail":[{"msg","type"}]}</c> and <c>{"code","message"}</c>.
    /// </summary>
    /// <param name="body">The body as JSON; null when it is none.</param>
    public static ProviderError Of(JsonElement? body)
    {
        var codes = new List<string>();
        var words = new List<string>();
        if (body is { } root)
            Read(root, codes, words, levels: 4);
        return new ProviderError(codes, string.Join(' ', words.Distinct(StringComparer.Ordinal)));
    }

    private static void Read(JsonElement node, List<string> codes, List<string> words, int levels)
    {
        if (levels == 0 || codes.Count > MostEntries || words.Count > MostEntries)
            return;
        if (node.ValueKind is JsonValueKind.Array)
        {
            foreach (var entry in node.EnumerateArray().Take(MostEntries))
                Read(entry, codes, words, levels - 1);
            return;
        }

        if (node.ValueKind is not JsonValueKind.Object)
            return;
        foreach (var property in node.EnumerateObject().Take(64))
        {
            var (name, value) = (property.Name, property.Value);
            if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                if (name is "error" or "errors" or "detail" or "data")
                    Read(value, codes, words, levels - 1);
            }
            else if (CodeKeys.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                    codes.Add(value.ToString());
            }
            else if (
                WordKeys.Contains(name, StringComparer.OrdinalIgnoreCase)
                && value.ValueKind is JsonValueKind.String
            )
            {
                words.Add(value.GetString() ?? "");
            }
        }
    }

    private static bool Says(IEnumerable<string> texts, string[] sought) =>
        texts
            .Select(t =>
                t.Replace("_", "", StringComparison.Ordinal)
                    .Replace("-", "", StringComparison.Ordinal)
                    .Replace(" ", "", StringComparison.Ordinal)
            )
            .Any(t => sought.Any(s => t.Contains(s, StringComparison.OrdinalIgnoreCase)));
}
