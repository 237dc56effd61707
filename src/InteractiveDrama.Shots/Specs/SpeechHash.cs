using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Specs;

/// <summary>The hash of a spoken line's intent: what makes a voice take of it stale.</summary>
public static class SpeechHash
{
    /// <summary>Version of the form; part of the hash.</summary>
    public const int Version = 1;

    /// <summary>
    /// SHA-256 over <c>speech/&lt;version&gt;</c>, a line feed and the words as canonical JSON: keys <c>locale</c>,
    /// <c>mood</c>, <c>note</c>, <c>speaker</c>, <c>text</c>, <c>voice</c>, no blanks, null for what is not said. Who speaks
    /// it, a model or an actor, is no part of it; nor is the speaker's look, by which a synthesiser chooses a voice: a coat of
    /// another colour makes no recording stale.
    /// </summary>
    /// <param name="words">The line.</param>
    /// <returns>64 lower-case hex digits.</returns>
    public static string Of(SpeechWords words)
    {
        var text = $"speech/{Version}\n{Json(words)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The canonical JSON that is hashed.</summary>
    /// <param name="words">The line.</param>
    /// <returns>One line of JSON.</returns>
    public static string Json(SpeechWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            CanonicalJson.Text(json, "locale", words.Locale);
            CanonicalJson.Text(json, "mood", words.Mood);
            CanonicalJson.Text(json, "note", words.Note);
            CanonicalJson.Text(json, "speaker", words.Speaker);
            CanonicalJson.Text(json, "text", words.Text);
            CanonicalJson.Text(json, "voice", words.Voice);
            json.WriteEndObject();
        });
    }
}
