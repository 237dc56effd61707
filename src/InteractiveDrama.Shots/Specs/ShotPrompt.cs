using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Specs;

/// <summary>A shot in the words that image and video models are asked with.</summary>
/// <param name="Text">
/// Sentences in layers, the particular before the common: camera, movement, who, what happens, light and place, style. The
/// style comes last, because a fixed beginning makes all pictures of a story alike.
/// </param>
/// <param name="Negative">What is not to be seen; null when nothing is said.</param>
public sealed record ShotPrompt(string Text, string? Negative)
{
    /// <summary>The words of a shot: the same spec and names give the same words.</summary>
    /// <param name="spec">The shot.</param>
    /// <param name="names">Names viewers read, by cast key and by place key; a key without one stands for itself.</param>
    public static ShotPrompt Of(ShotSpec spec, IReadOnlyDictionary<string, string> names)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(names);
        string?[] layers =
        [
            Camera(spec),
            Movement(spec),
            .. (spec.Subjects.IsDefault ? [] : spec.Subjects).Select(s => Person(s, names)),
            spec.Action,
            spec.Atmosphere,
            Place(spec, names),
            Light(spec),
            spec.Style,
        ];
        return new ShotPrompt(
            string.Join(' ', layers.Select(Sentence).OfType<string>()),
            string.IsNullOrWhiteSpace(spec.NegativePrompt) ? null : spec.NegativePrompt.Trim()
        );
    }

    private static string Camera(ShotSpec spec) =>
        Listed(
            PromptWords.Of(spec.ShotSize),
            PromptWords.Of(spec.CameraAngle),
            spec.LensMm is { } lens
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{lens}mm lens")
                : null,
            PromptWords.Of(spec.DepthOfField),
            $"{spec.AspectRatio} frame"
        );

    private static string Movement(ShotSpec spec)
    {
        var movement = PromptWords.Of(spec.CameraMovement);
        return spec.CameraMovement is CameraMovement.Static ? movement
            : spec.Pace is MovementPace.Slow ? $"slow {movement}"
            : spec.Pace is MovementPace.Fast ? $"fast {movement}"
            : movement;
    }

    private static string Person(ShotSubject subject, IReadOnlyDictionary<string, string> names) =>
        Listed(
            names.GetValueOrDefault(subject.Key, subject.Key),
            subject.Look,
            string.IsNullOrWhiteSpace(subject.Mood) ? null : $"mood: {subject.Mood.Trim()}"
        );

    private static string Place(ShotSpec spec, IReadOnlyDictionary<string, string> names) =>
        Listed(
            spec.Place is { } place
                ? Listed(
                    names.GetValueOrDefault(place.Key, place.Key),
                    place.Look == place.Key ? null : place.Look
                )
                : null,
            spec.TimeOfDay,
            spec.Weather
        );

    private static string Light(ShotSpec spec) =>
        Listed(PromptWords.Of(spec.LightingKey), PromptWords.Of(spec.ColorTemperature));

    private static string Listed(params ReadOnlySpan<string?> parts)
    {
        var said = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrWhiteSpace(part))
                said.Add(part.Trim());
        }

        return string.Join(", ", said);
    }

    private static string? Sentence(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        var text = words.Trim();
        var begun = char.ToUpperInvariant(text[0]) + text[1..];
        return char.IsPunctuation(begun[^1]) ? begun : begun + ".";
    }
}
