using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Providers.Templates;

/// <summary>What a request has to put into a template's slots.</summary>
internal static class RequestSlots
{
    public static readonly ImmutableArray<string> Names =
    [
        "prompt",
        "negative_prompt",
        "seconds",
        "width",
        "height",
        "aspect",
        "seed",
        "references",
        "first_frame",
        "text",
        "locale",
        "voice",
        "mood",
    ];

    /// <summary>The values by name; null for what the request does not have.</summary>
    /// <param name="request">The request.</param>
    /// <param name="seconds">The length the provider makes, at least what is wanted.</param>
    /// <param name="name">What stands for a picture: an address, or its hash.</param>
    public static Dictionary<string, JsonNode?> Of(
        ShotRequest request,
        double seconds,
        Func<ReferenceMedia, string> name
    ) =>
        new(StringComparer.Ordinal)
        {
            ["prompt"] = Text(request.Prompt),
            ["negative_prompt"] = Text(request.NegativePrompt),
            ["seconds"] = seconds > 0 ? Number(seconds) : null,
            ["width"] = JsonValue.Create(request.Width),
            ["height"] = JsonValue.Create(request.Height),
            ["aspect"] = Text(request.Spec?.AspectRatio ?? Aspect(request.Width, request.Height)),
            ["seed"] = request.Seed is { } seed ? JsonValue.Create(seed) : null,
            ["references"] = request.References.IsDefaultOrEmpty
                ? null
                : new JsonArray([.. request.References.Select(r => (JsonNode)name(r))]),
            ["first_frame"] = request.FirstFrame is { } frame ? Text(name(frame)) : null,
            ["text"] = Text(request.Speech?.Text),
            ["locale"] = Text(request.Speech?.Locale),
            ["voice"] = Text(request.Speech?.Voice),
            ["mood"] = Text(request.Speech?.Mood),
        };

    /// <summary>A picture as an address that holds it.</summary>
    /// <param name="picture">The picture.</param>
    public static string DataUrl(ReferenceMedia picture) =>
        $"data:{picture.Type};base64,{Convert.ToBase64String(picture.Bytes.Span)}";

    /// <summary>SHA-256 of every picture that goes along, in the order sent.</summary>
    /// <param name="request">The request.</param>
    public static IEnumerable<string> Hashes(ShotRequest request) =>
        (request.References.IsDefault ? [] : request.References)
            .Concat(request.FirstFrame is { } frame ? [frame] : [])
            .Select(r => r.Sha256);

    // Whole numbers without a point: services that take 5 do not all take 5.0.
    private static JsonValue Number(double value) =>
        JsonValue.Create(
            decimal.Parse(
                Math.Round((decimal)value, 3).ToString("0.###", CultureInfo.InvariantCulture),
                CultureInfo.InvariantCulture
            )
        );

    private static string Aspect(int width, int height)
    {
        var (a, b) = (Math.Max(width, 1), Math.Max(height, 1));
        while (b != 0)
            (a, b) = (b, a % b);
        return $"{Math.Max(width, 1) / a}:{Math.Max(height, 1) / a}";
    }

    // Half a surrogate pair cannot be sent as UTF-8; it becomes the replacement character.
    private static JsonValue? Text(string? text) =>
        string.IsNullOrEmpty(text)
            ? null
            : JsonValue.Create(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
}
