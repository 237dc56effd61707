using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Translation;

/// <summary>Writes XLIFF 2.0: a file for each script, what translators have to know as notes, slots as placeholders.</summary>
public static class XliffWriter
{
    private const string Obsolete = "obsolete";

    /// <summary>Writes a story's translations. The same translations are always the same bytes.</summary>
    /// <param name="sourceLanguage">The script's language.</param>
    /// <param name="locale">The locale.</param>
    /// <param name="match">The texts and their translations, and those that belong to no text, which are kept apart.</param>
    /// <param name="contexts">What is known of the texts.</param>
    public static byte[] Write(
        string sourceLanguage,
        string locale,
        TranslationMatch match,
        Func<TextUnit, TextContext> contexts
    )
    {
        ArgumentNullException.ThrowIfNull(match);
        using var bytes = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                bytes,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                    NewLineHandling = NewLineHandling.Entitize,
                    NewLineChars = "\n",
                }
            )
        )
        {
            var writer = new XliffLayout(xml);
            xml.WriteStartDocument();
            writer.Start("xliff", 0);
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("srcLang", sourceLanguage);
            xml.WriteAttributeString("trgLang", locale);
            foreach (
                var file in match
                    .Texts.Select(t => (Text: t, Context: contexts(t.Text)))
                    .GroupBy(t => t.Context.File, StringComparer.Ordinal)
            )
            {
                StartFile(writer, XmlConvert.EncodeNmToken(file.Key)!, file.Key);
                foreach (var (text, context) in file)
                    Unit(writer, text.Translation, Notes(text, context));
                writer.End(1);
            }

            var kept = match.Orphans.Where(o => o.IsTranslated).ToImmutableArray();
            if (!kept.IsEmpty)
            {
                StartFile(writer, Obsolete, original: null);
                xml.WriteAttributeString("translate", "no");
                foreach (var unit in kept.OrderBy(u => u.Id, StringComparer.Ordinal))
                    Unit(writer, unit, From(unit));
                writer.End(1);
            }

            writer.End(0);
            xml.WriteWhitespace("\n");
        }

        return bytes.ToArray();
    }

    private static void StartFile(XliffLayout writer, string id, string? original)
    {
        writer.Start("file", 1);
        writer.Xml.WriteAttributeString("id", id);
        if (original is not null)
            writer.Xml.WriteAttributeString("original", Clean(original));
        writer.Xml.WriteAttributeString("xml", "space", null, "preserve");
    }

    private static void Unit(
        XliffLayout writer,
        TranslatedUnit unit,
        IEnumerable<(string Category, string Text)> notes
    )
    {
        var xml = writer.Xml;
        writer.Start("unit", 2);
        xml.WriteAttributeString("id", XmlConvert.EncodeNmToken(unit.Id));
        if (Clean(unit.Id) == unit.Id)
            xml.WriteAttributeString("name", unit.Id);
        if (unit.Kind is { } kind)
            xml.WriteAttributeString(
                "type",
                XliffNames.KindPrefix + kind.ToString().ToLowerInvariant()
            );
        var said = notes.ToList();
        if (said.Count > 0)
        {
            writer.Start("notes", 3);
            foreach (var (category, text) in said)
            {
                writer.Start("note", 4);
                xml.WriteAttributeString("category", category);
                xml.WriteString(Clean(text));
                xml.WriteEndElement();
            }

            writer.End(3);
        }

        Segment(writer, unit);
        writer.End(2);
    }

    private static void Segment(XliffLayout writer, TranslatedUnit unit)
    {
        var xml = writer.Xml;
        writer.Start("segment", 3);
        // One that is to be read again cannot be final.
        var state =
            unit.NeedsReview && unit.State > TranslationState.Translated
                ? TranslationState.Translated
                : unit.State;
        xml.WriteAttributeString("state", state.ToString().ToLowerInvariant());
        if (unit.NeedsReview)
            xml.WriteAttributeString("subState", XliffNames.NeedsReview);
        writer.Start("source", 4);
        Inline(xml, unit.Source);
        xml.WriteEndElement();
        if (unit.IsTranslated)
        {
            writer.Start("target", 4);
            Inline(xml, unit.Target);
            xml.WriteEndElement();
        }

        writer.End(3);
    }

    private static IEnumerable<(string, string)> Notes(TextTranslation text, TextContext context)
    {
        var (unit, translation, _, _) = text;
        if (unit.Speaker is { } speaker)
            yield return ("speaker", speaker);
        if (unit.Mood is { } mood)
            yield return ("mood", mood);
        if (context.Beat is { } beat)
            yield return ("beat", beat);
        if (context.Previous is { } previous)
            yield return ("previous-line", previous);
        if (context.Choice is { } choice)
            yield return ("choice", choice);
        if (context.Limit is { } limit)
            yield return (
                "length-limit",
                string.Create(CultureInfo.InvariantCulture, $"{limit} characters")
            );
        if (context.Note is { } note)
            yield return ("note", note);
        foreach (var from in From(translation))
            yield return from;
    }

    private static IEnumerable<(string, string)> From(TranslatedUnit unit)
    {
        if (unit is { NeedsReview: true, TranslatedFrom: { } from })
            yield return (XliffNames.TranslatedFrom, from);
    }

    private static void Inline(XmlWriter xml, string template)
    {
        var parsed = TextTemplate.Parse(template);
        var seen = new Dictionary<int, int>();
        Text(xml, parsed.Texts[0]);
        for (var i = 0; i < parsed.Slots.Length; i++)
        {
            var slot = parsed.Slots[i];
            var id = slot.ToString(CultureInfo.InvariantCulture);
            var time = seen[slot] = seen.GetValueOrDefault(slot) + 1;
            xml.WriteStartElement("ph", XliffNames.Namespace);
            xml.WriteAttributeString(
                "id",
                time == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{time}")
            );
            if (time > 1)
                xml.WriteAttributeString("copyOf", id);
            xml.WriteAttributeString("equiv", TextTemplate.Slot(slot));
            xml.WriteAttributeString("disp", TextTemplate.Slot(slot));
            xml.WriteEndElement();
            Text(xml, parsed.Texts[i + 1]);
        }
    }

    // What XML has no way to write, XLIFF has.
    private static void Text(XmlWriter xml, string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                xml.WriteString(text[from..i]);
                from = i + 1;
                xml.WriteStartElement("cp", XliffNames.Namespace);
                xml.WriteAttributeString(
                    "hex",
                    ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture)
                );
                xml.WriteEndElement();
            }
        }

        xml.WriteString(text[from..]);
    }

    // Notes and names have no elements for what XML cannot hold.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text, i++, 2);
            else
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return clean.ToString();
    }
}
