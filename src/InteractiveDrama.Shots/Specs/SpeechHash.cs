using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Specs;

/// <summary>The hash of what is to be spoken and how: what makes a voice stale.</summary>
public static class SpeechHash
{
    /// <summary>
    /// SHA-256 over <c>speech/1</c>, a line feed and the canonical JSON: keys in ordinal order, no blanks, null for what is
    /// not said.
    /// </summary>
    /// <param name="words">The line.</param>
    /// <returns>64 lower-case hex digits.</returns>
    public static string Of(SpeechWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var buffer = new ArrayBufferWriter<byte>(256);
        buffer.Write("speech/1\n"u8);
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("locale", words.Locale);
            json.WriteString("mood", Whole(words.Mood));
            json.WriteString("note", Whole(words.Note));
            json.WriteString("speaker", words.Speaker);
            json.WriteString("text", Whole(words.Text));
            json.WriteString("voice", words.Voice);
            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    // Half a surrogate pair cannot be written as UTF-8; it becomes the replacement character.
    private static string? Whole(string? text) =>
        text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
