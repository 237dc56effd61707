using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InteractiveDrama.Shots.Specs;

/// <summary>Writes JSON that has one spelling for one meaning, on every machine.</summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One line of JSON; whoever fills it writes keys in ordinal order.</summary>
    public static string Write(Action<Utf8JsonWriter> fill)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
            fill(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A text as written, or null.</summary>
    public static void Text(Utf8JsonWriter json, string name, string? text)
    {
        json.WritePropertyName(name);
        if (text is null)
            json.WriteNullValue();
        else
            json.WriteStringValue(Whole(text));
    }

    /// <summary>A named value, or null.</summary>
    public static void Named<T>(Utf8JsonWriter json, string name, T? value)
        where T : struct, Enum
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value);
    }

    /// <summary>A number to a thousandth, in the invariant culture.</summary>
    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(
            Math.Round((decimal)value, 3).ToString("0.###", CultureInfo.InvariantCulture)
        );
    }

    // Half a surrogate pair cannot be written as UTF-8; it becomes the replacement character. There is no Unicode
    // normalisation: whether .NET can do it depends on the host, and the hash must not.
    private static string Whole(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
