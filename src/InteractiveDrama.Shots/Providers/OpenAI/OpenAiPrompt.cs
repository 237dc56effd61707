using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>The words of a request: the API has one field for all of them.</summary>
internal static class OpenAiPrompt
{
    public static string Of(ShotRequest request) =>
        string.IsNullOrWhiteSpace(request.NegativePrompt)
            ? request.Prompt
            : $"{request.Prompt}\nNot to be seen: {request.NegativePrompt.Trim()}.";

    /// <summary>How a line is said; null when nothing is known of it.</summary>
    public static string? Instructions(SpeechWords speech)
    {
        var parts = new List<string>();
        if (speech.Locale.Length > 0)
            parts.Add($"Speak {speech.Locale}.");
        if (!string.IsNullOrWhiteSpace(speech.Mood))
            parts.Add($"Mood: {speech.Mood.Trim()}.");
        if (!string.IsNullOrWhiteSpace(speech.Note))
            parts.Add(speech.Note.Trim());
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }
}
