using System.Collections.Immutable;
using System.Globalization;

namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>The words of a shot for lens, depth of field, light and its colour.</summary>
internal static class OpticsWords
{
    private const int ShortestLens = 4;
    private const int LongestLens = 1200;

    private static readonly (string Words, DepthOfField Depth)[] Depths =
    [
        ("shallow focus", DepthOfField.Shallow),
        ("shallow depth of field", DepthOfField.Shallow),
        ("deep focus", DepthOfField.Deep),
        ("deep depth of field", DepthOfField.Deep),
    ];

    private static readonly (string Words, LightingKey Key)[] Keys =
    [
        ("high key", LightingKey.HighKey),
        ("high-key", LightingKey.HighKey),
        ("low key", LightingKey.LowKey),
        ("low-key", LightingKey.LowKey),
        ("rim light", LightingKey.Rim),
        ("rim lit", LightingKey.Rim),
        ("rim-lit", LightingKey.Rim),
        ("backlit", LightingKey.Backlit),
        ("backlight", LightingKey.Backlit),
        ("silhouette", LightingKey.Silhouette),
        ("soft light", LightingKey.Soft),
        ("hard light", LightingKey.Hard),
    ];

    private static readonly (string Words, ColorTemperature Temperature)[] Temperatures =
    [
        ("warm light", ColorTemperature.Warm),
        ("warm", ColorTemperature.Warm),
        ("neutral light", ColorTemperature.Neutral),
        ("cold light", ColorTemperature.Cool),
        ("cold", ColorTemperature.Cool),
        ("cool light", ColorTemperature.Cool),
        ("cool", ColorTemperature.Cool),
    ];

    /// <summary>Every word, but for lenses.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. Depths.Select(d => d.Words),
        .. Keys.Select(k => k.Words),
        .. Temperatures.Select(t => t.Words),
    ];

    /// <summary>The plainest words of each meaning.</summary>
    public static ImmutableArray<string> Plainest { get; } =
    [
        .. Depths.DistinctBy(d => d.Depth).Select(d => d.Words),
        .. Keys.DistinctBy(k => k.Key).Select(k => k.Words),
        .. Temperatures.DistinctBy(t => t.Temperature).Select(t => t.Words),
    ];

    /// <summary>The direction with what a term asks for; null when it is none of these.</summary>
    /// <param name="direction">The direction so far.</param>
    /// <param name="term">The term as written.</param>
    public static ShotDirection? Read(ShotDirection direction, string term)
    {
        var words = term.ToLowerInvariant();
        foreach (var (known, depth) in Depths)
        {
            if (known == words)
                return direction with { DepthOfField = depth };
        }

        foreach (var (known, key) in Keys)
        {
            if (known == words)
                return direction with { LightingKey = key };
        }

        foreach (var (known, temperature) in Temperatures)
        {
            if (known == words)
                return direction with { ColorTemperature = temperature };
        }

        return Lens(words) is { } lens ? direction with { LensMm = lens } : null;
    }

    // "35mm", "85 mm lens"
    private static int? Lens(string words)
    {
        if (words.EndsWith(" lens", StringComparison.Ordinal))
            words = words[..^5].TrimEnd();
        return
            words.EndsWith("mm", StringComparison.Ordinal)
            && int.TryParse(
                words[..^2].TrimEnd(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var millimetres
            )
            && millimetres is >= ShortestLens and <= LongestLens
            ? millimetres
            : null;
    }
}
