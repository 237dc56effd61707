using System.Text;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Translation;

/// <summary>
/// A language that nobody speaks, made of the script's own: accented, a third longer, in brackets. It shows on any screen
/// what is not translatable, what is cut off, and what is put together from pieces.
/// </summary>
public static class Pseudo
{
    /// <summary>What the locale is called.</summary>
    public const string Locale = "x-pseudo";

    private const string Plain = "aceghijklnorstuwyzACDEGHIJKLNORSTUWYZ";
    private const string Accented = "áçéĝĥíĵķļñöŕšţûŵýžÅÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽ";
    private const string Filler = "~·";

    /// <summary>True for the pseudo-locale: <c>x-pseudo</c>, also behind a language as in <c>en-x-pseudo</c>.</summary>
    /// <param name="locale">A locale.</param>
    public static bool IsPseudo(string locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        return locale.Equals(Locale, StringComparison.OrdinalIgnoreCase)
            || locale.EndsWith("-" + Locale, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A text in the pseudo-locale. Its slots stay.</summary>
    /// <param name="template">The text, with slots.</param>
    public static string Of(string template)
    {
        var parsed = TextTemplate.Parse(template);
        var letters = parsed.Texts.Sum(t => t.Length);
        if (letters == 0 && parsed.Slots.IsEmpty)
            return "";
        var pseudo = new StringBuilder("[").Append(Accent(parsed.Texts[0]));
        for (var i = 0; i < parsed.Slots.Length; i++)
            pseudo.Append(TextTemplate.Slot(parsed.Slots[i])).Append(Accent(parsed.Texts[i + 1]));
        // With its two brackets, 30 to 40 percent where the text is long enough to say so.
        var longer = Math.Max(0, (int)Math.Ceiling(letters * 0.35) - 2);
        if (longer > 0)
            pseudo.Append(' ');
        for (var i = 1; i < longer; i++)
            pseudo.Append(Filler[i % Filler.Length]);
        return pseudo.Append(']').ToString();
    }

    private static string Accent(string text) =>
        TextTemplate.Escape(
            string.Create(
                text.Length,
                text,
                (accented, plain) =>
                {
                    for (var i = 0; i < plain.Length; i++)
                        accented[i] = Plain.IndexOf(plain[i], StringComparison.Ordinal)
                            is >= 0
                                and var at
                            ? Accented[at]
                            : plain[i];
                }
            )
        );
}
