using System.Globalization;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>
/// Mends what is legal JSON and no text: an escaped half of a surrogate pair, as services send that cut a text in the middle of
/// an emoji. Reading it would throw, and a job that was paid for could not be asked about any more.
/// </summary>
internal static class JsonMending
{
    private const int EscapeLength = 6;

    /// <summary>The JSON with each lone half replaced by U+FFFD; the same bytes when there is none.</summary>
    /// <param name="json">The JSON as it came.</param>
    public static ReadOnlyMemory<byte> Whole(ReadOnlyMemory<byte> json)
    {
        var text = json.Span;
        byte[]? mended = null;
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (text[at] != '\\')
                continue;
            if (text[at + 1] != 'u')
            {
                at++;
                continue;
            }

            if (IsHigh(Code(text, at)) && IsLow(Code(text, at + EscapeLength)))
            {
                at += (2 * EscapeLength) - 1;
                continue;
            }

            if (Code(text, at) is >= 0xD800 and <= 0xDFFF)
            {
                mended ??= json.ToArray();
                "\\ufffd"u8.CopyTo(mended.AsSpan(at));
            }

            at += EscapeLength - 1;
        }

        return mended ?? json;
    }

    private static bool IsHigh(int code) => code is >= 0xD800 and <= 0xDBFF;

    private static bool IsLow(int code) => code is >= 0xDC00 and <= 0xDFFF;

    private static int Code(ReadOnlySpan<byte> text, int at) =>
        at + EscapeLength <= text.Length
        && text[at] == '\\'
        && text[at + 1] == 'u'
        && int.TryParse(
            text.Slice(at + 2, 4),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var code
        )
            ? code
            : -1;
}
