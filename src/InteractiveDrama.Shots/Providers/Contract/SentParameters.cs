using System.Text.Json.Nodes;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Templates;

namespace InteractiveDrama.Shots.Providers.Contract;

/// <summary>Writes what was sent besides words, references and the seed, as a take keeps it.</summary>
public static class SentParameters
{
    /// <summary>What every request has: the size of a picture, the length of a clip, the voice of a line.</summary>
    /// <param name="request">The request.</param>
    /// <returns>JSON in one spelling; null when there is nothing.</returns>
    public static string? Of(ShotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var sent = new JsonObject();
        if (request.Kind != MediaKind.Speech)
        {
            sent["width"] = request.Width;
            sent["height"] = request.Height;
        }
        if (request.Kind == MediaKind.Video)
            sent["seconds"] = Math.Round((decimal)request.Seconds, 3);
        if (request.Speech?.Voice is { } voice)
            sent["voice"] = voice;
        if (request.Speech?.Mood is { } mood)
            sent["mood"] = mood;
        if (request.FirstFrame is { } frame)
            sent["first_frame"] = frame.Sha256;
        return Write(sent);
    }

    /// <summary>Some fields but for those that a take keeps apart; null when none is left.</summary>
    /// <param name="fields">The fields as they are sent.</param>
    /// <param name="apart">Names of the fields that the take has elsewhere.</param>
    internal static string? Without(JsonObject fields, params ReadOnlySpan<string> apart)
    {
        foreach (var name in apart)
            fields.Remove(name);
        return Write(fields);
    }

    private static string? Write(JsonObject sent) =>
        sent.Count == 0 ? null : CanonicalJson.Write(sent);
}
