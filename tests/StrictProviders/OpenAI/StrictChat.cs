using System.Text.Json;
using InteractiveDrama.StrictProviders.Media;

namespace InteractiveDrama.StrictProviders.OpenAI;

/// <summary>The rules of <c>/chat/completions</c>, as far as texts and pictures go.</summary>
internal static class StrictChat
{
    private const string DataHead = "data:";

    /// <summary>Checks a request.</summary>
    /// <returns>All that it says in words.</returns>
    public static string Check(Fields fields, JsonElement body, string model)
    {
        fields.Known(
            "model",
            "messages",
            "response_format",
            "max_completion_tokens",
            "temperature",
            "seed",
            "user"
        );
        StrictOpenAi.Model(fields, model);
        if (
            body.TryGetProperty("response_format", out var format)
            && format.GetProperty("type").GetString() is not ("text" or "json_object")
        )
            throw new ApiError(400, "Invalid 'response_format'.", null, "response_format");
        if (
            !body.TryGetProperty("messages", out var messages)
            || messages.ValueKind != JsonValueKind.Array
            || messages.GetArrayLength() == 0
        )
            throw new ApiError(400, "Missing required parameter: 'messages'.", null, "messages");
        var words = messages.EnumerateArray().SelectMany(Parts).OfType<string>().ToList();
        // The API wants the word, so that a model does not go on for ever.
        if (
            format.ValueKind == JsonValueKind.Object
            && format.GetProperty("type").GetString() == "json_object"
            && !words.Exists(text => text.Contains("JSON", StringComparison.OrdinalIgnoreCase))
        )
            throw new ApiError(400, "'messages' must contain the word 'json'.", null, "messages");
        return string.Join('\n', words);
    }

    private static IEnumerable<string?> Parts(JsonElement message)
    {
        if (message.GetProperty("role").GetString() is not ("system" or "user" or "assistant"))
            throw new ApiError(400, "Invalid role.", "invalid_value", "messages");
        var content = message.GetProperty("content");
        if (content.ValueKind == JsonValueKind.String)
            return [content.GetString()];
        return content.EnumerateArray().Select(Part).ToList();
    }

    private static string? Part(JsonElement part)
    {
        switch (part.GetProperty("type").GetString())
        {
            case "text":
                return part.GetProperty("text").GetString();
            case "image_url":
                Picture(part.GetProperty("image_url").GetProperty("url").GetString()!);
                return null;
            default:
                throw new ApiError(400, "Invalid content type.", "invalid_value", "messages");
        }
    }

    private static void Picture(string url)
    {
        if (
            !url.StartsWith(DataHead, StringComparison.Ordinal)
            || url[DataHead.Length..].Split(";base64,") is not [var type, var packed]
        )
            throw new ApiError(400, "Invalid image_url.", "invalid_image_url", "messages");
        if (ImageDecoding.Type(Convert.FromBase64String(packed)) != type)
            throw new ApiError(400, "Invalid image data.", "invalid_image_format", "messages");
    }
}
