using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

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

        var buffer = new ArrayBufferWriter<byte>(512);
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartObject();
            Text(json, "action", spec.Action);
            Text(json, "aspect_ratio", spec.AspectRatio);
            json.WritePropertyName("camera_angle");
            JsonSerializer.Serialize(json, spec.CameraAngle);
            json.WritePropertyName("camera_movement");
            JsonSerializer.Serialize(json, spec.CameraMovement);
            Characters(json, spec);
            json.WritePropertyName("duration_s");
            json.WriteRawValue(
                Math.Round((decimal)spec.DurationSeconds, 3)
                    .ToString("0.###", CultureInfo.InvariantCulture)
            );
            Location(json, spec.Place);
            json.WritePropertyName("pace");
            JsonSerializer.Serialize(json, spec.Pace);
            json.WritePropertyName("shot_size");
            JsonSerializer.Serialize(json, spec.ShotSize);
            json.WriteNumber("spec_version", spec.SpecVersion);
            Text(json, "style", spec.Style);
            Text(json, "time_of_day", spec.TimeOfDay);
            Text(json, "weather", spec.Weather);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Characters(Utf8JsonWriter json, ShotSpec spec)
    {
        json.WriteStartArray("characters");
        foreach (var subject in spec.Subjects.IsDefault ? [] : spec.Subjects)
        {
            json.WriteStartObject();
            Text(json, "id", subject.Key);
            Text(json, "look", subject.Look);
            Text(json, "mood", subject.Mood);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
        Text(json, "id", place.Key);
        Text(json, "look", place.Look);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        json.WritePropertyName(name);
        if (text is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStringValue(Whole(text));
        }
    }

    // Half a surrogate pair cannot be written as UTF-8; it becomes the replacement character. There is no Unicode
    // normalisation: whether .NET can do it depends on the host, and the hash must not.
    private static string Whole(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
