using System.Text.Json;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Specs;

/// <summary>The canonical JSON of a shot spec: one spelling for one meaning, on every machine.</summary>
public static class ShotSpecJson
{
    /// <summary>
    /// Writes a spec with snake_case keys in ordinal order, no blanks, text as written, numbers in the invariant
    /// culture to a thousandth. What is not said is null, never absent.
    /// </summary>
    /// <param name="spec">The spec; its duration must be above 0 and finite.</param>
    /// <returns>One line of JSON.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not a positive number.</exception>
    public static string Write(ShotSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        if (!double.IsFinite(spec.DurationSeconds) || spec.DurationSeconds <= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(spec),
                spec.DurationSeconds,
                "A shot's duration must be a positive number of seconds."
            );
        }

        return CanonicalJson.Write(json => Write(json, spec));
    }

    private static void Write(Utf8JsonWriter json, ShotSpec spec)
    {
        json.WriteStartObject();
        CanonicalJson.Text(json, "action", spec.Action);
        CanonicalJson.Text(json, "aspect_ratio", spec.AspectRatio);
        CanonicalJson.Text(json, "atmosphere", spec.Atmosphere);
        CanonicalJson.Named<CameraAngle>(json, "camera_angle", spec.CameraAngle);
        CanonicalJson.Named<CameraMovement>(json, "camera_movement", spec.CameraMovement);
        Characters(json, spec);
        CanonicalJson.Named(json, "color_temperature", spec.ColorTemperature);
        CanonicalJson.Named(json, "depth_of_field", spec.DepthOfField);
        CanonicalJson.Number(json, "duration_s", spec.DurationSeconds);
        json.WriteNumber("fps", spec.Fps);
        Lens(json, spec.LensMm);
        CanonicalJson.Named(json, "lighting_key", spec.LightingKey);
        Location(json, spec.Place);
        CanonicalJson.Text(json, "negative_prompt", spec.NegativePrompt);
        CanonicalJson.Named<MovementPace>(json, "pace", spec.Pace);
        References(json, spec);
        CanonicalJson.Named<ShotSize>(json, "shot_size", spec.ShotSize);
        json.WriteNumber("spec_version", spec.SpecVersion);
        CanonicalJson.Text(json, "style", spec.Style);
        CanonicalJson.Text(json, "time_of_day", spec.TimeOfDay);
        CanonicalJson.Text(json, "weather", spec.Weather);
        json.WriteEndObject();
    }

    private static void Characters(Utf8JsonWriter json, ShotSpec spec)
    {
        json.WriteStartArray("characters");
        foreach (var subject in spec.Subjects.IsDefault ? [] : spec.Subjects)
        {
            json.WriteStartObject();
            CanonicalJson.Text(json, "appearance", subject.Appearance);
            CanonicalJson.Text(json, "id", subject.Key);
            CanonicalJson.Text(json, "look", subject.Look);
            CanonicalJson.Text(json, "mood", subject.Mood);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void References(Utf8JsonWriter json, ShotSpec spec)
    {
        json.WriteStartArray("reference_images");
        foreach (var reference in spec.References.IsDefault ? [] : spec.References)
        {
            json.WriteStartObject();
            CanonicalJson.Text(json, "role", reference.Role);
            CanonicalJson.Text(json, "sha256", reference.Sha256);
            CanonicalJson.Text(json, "subject_id", reference.SubjectId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Lens(Utf8JsonWriter json, int? millimetres)
    {
        if (millimetres is { } lens)
            json.WriteNumber("lens_mm", lens);
        else
            json.WriteNull("lens_mm");
    }

    private static void Location(Utf8JsonWriter json, ShotPlace? place)
    {
        json.WritePropertyName("location");
        if (place is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        CanonicalJson.Text(json, "id", place.Key);
        CanonicalJson.Text(json, "look", place.Look);
        json.WriteEndObject();
    }
}
