using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Translation;

/// <summary>Reads XLIFF 2 as tools for translators write it. Nothing outside the file is ever looked at.</summary>
public static class XliffReader
{
    private const string Family = "urn:oasis:names:tc:xliff:document:2.";
    private const string OlderFamily = "urn:oasis:names:tc:xliff:document:1";
    private const int MostGroups = 100;

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="StoryFileException">It is not XLIFF 2.</exception>
    public static TranslationFile Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var reader = XmlReader.Create(
            new StringReader(text.TrimStart('\uFEFF')),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = TranslationFile.MostBytes,
            }
        );
        try
        {
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "xliff")
                throw new StoryFileException(
                    $"'{name}' is not an XLIFF file: it begins with '{reader.Name}', not with 'xliff'."
                );
            if (reader.NamespaceURI.StartsWith(OlderFamily, StringComparison.Ordinal))
                throw new StoryFileException(
                    $"'{name}' is XLIFF 1; save it as XLIFF 2.0, as 'drama strings export' writes it."
                );
            if (!IsOurs(reader))
                throw new StoryFileException(
                    $"'{name}' is not XLIFF 2: its namespace is '{reader.NamespaceURI}', not '{XliffNames.Namespace}'."
                );
            var locale = reader.GetAttribute("trgLang");
            var units = ImmutableArray.CreateBuilder<TranslatedUnit>();
            Children(reader, 0, units);
            return new TranslationFile(
                string.IsNullOrWhiteSpace(locale) ? null : locale.Trim(),
                units.ToImmutable()
            );
        }
        catch (XmlException e)
        {
            throw new StoryFileException(
                $"'{name}' is not well-formed XML: {e.Message.TrimEnd('.')}."
            );
        }
    }

    private static bool IsOurs(XmlReader reader) =>
        reader.NamespaceURI.StartsWith(Family, StringComparison.Ordinal);

    private static void Children(
        XmlReader reader,
        int depth,
        ImmutableArray<TranslatedUnit>.Builder units
    ) =>
        Each(
            reader,
            child =>
            {
                if (child == "unit")
                    units.Add(Unit(reader));
                else if (child is "file" or "group" && depth < MostGroups)
                    Children(reader, depth + 1, units);
                else
                    return false;
                return true;
            }
        );

    private static TranslatedUnit Unit(XmlReader reader)
    {
        var line = (reader as IXmlLineInfo)?.LineNumber;
        var id = reader.GetAttribute("name") is { Length: > 0 } name
            ? name
            : XmlConvert.DecodeName(reader.GetAttribute("id") ?? "");
        var kind = Kind(reader.GetAttribute("type"));
        string? from = null;
        var parts = new List<XliffPart>();
        Each(
            reader,
            child =>
            {
                if (child is "segment" or "ignorable")
                    parts.Add(Part(reader, child == "segment"));
                else if (child == "notes")
                    Each(
                        reader,
                        note =>
                        {
                            if (
                                note != "note"
                                || reader.GetAttribute("category") != XliffNames.TranslatedFrom
                            )
                                return false;
                            from = Slots.Canonical(Plain(reader));
                            return true;
                        }
                    );
                else
                    return false;
                return true;
            }
        );
        return Joined(id ?? "", kind, parts) with { Line = line, TranslatedFrom = from };
    }

    // A tool may have split the text into sentences, in another order for the translation.
    private static TranslatedUnit Joined(string id, TextKind? kind, List<XliffPart> parts)
    {
        var segments = parts.Where(p => p.IsSegment).ToList();
        var problem = parts.Select(p => p.Problem).FirstOrDefault(p => p is not null);
        var translated = segments.Any(p => p.Target is { Length: > 0 });
        if (
            translated
            && segments.Find(p => p.Source.Length > 0 && p.Target is not { Length: > 0 })
                is { } open
        )
            problem ??= $"has no translation for its part '{open.Source}'";
        var target = translated
            ? string.Concat(
                parts
                    .Select((p, i) => (Part: p, Order: p.Order ?? i + 1))
                    .OrderBy(p => p.Order)
                    .Select(p => p.Part.Target ?? (p.Part.IsSegment ? "" : p.Part.Source))
            )
            : "";
        var state = segments.Count == 0 ? TranslationState.Initial : segments.Min(p => p.State);
        if (translated && state == TranslationState.Initial)
            state = TranslationState.Translated;
        return new TranslatedUnit(
            id,
            kind,
            string.Concat(parts.Select(p => p.Source)),
            target,
            translated ? state : TranslationState.Initial
        )
        {
            // Who reads a translation again and says so has reviewed it, whatever the tool left behind.
            NeedsReview = segments.Exists(p => p.NeedsReview) && state < TranslationState.Reviewed,
            Problem = problem,
        };
    }

    private static XliffPart Part(XmlReader reader, bool isSegment)
    {
        var state = reader.GetAttribute("state") switch
        {
            "translated" => TranslationState.Translated,
            "reviewed" => TranslationState.Reviewed,
            "final" => TranslationState.Final,
            _ => TranslationState.Initial,
        };
        var review = reader.GetAttribute("subState") == XliffNames.NeedsReview;
        var source = "";
        string? target = null;
        string? problem = null;
        int? order = null;
        var slots = new Dictionary<string, int>(StringComparer.Ordinal);
        Each(
            reader,
            child =>
            {
                if (child == "source")
                {
                    source = Inline(reader, slots, out _);
                }
                else if (child == "target")
                {
                    if (
                        int.TryParse(
                            reader.GetAttribute("order"),
                            NumberStyles.None,
                            CultureInfo.InvariantCulture,
                            out var number
                        )
                    )
                        order = number;
                    target = Inline(reader, slots, out problem);
                }
                else
                {
                    return false;
                }

                return true;
            }
        );
        return new XliffPart(isSegment, source, target, state, review, order, problem);
    }

    /// <summary>The text of an element as a template; marks of tools around stretches of it do not count.</summary>
    private static string Inline(
        XmlReader reader,
        Dictionary<string, int> slots,
        out string? problem
    )
    {
        problem = null;
        if (reader.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace:
                    text.Append(TextTemplate.Escape(reader.Value));
                    break;
                case XmlNodeType.Element when !IsOurs(reader):
                    reader.Skip();
                    continue;
                case XmlNodeType.Element when reader.LocalName == "ph":
                    if (SlotOf(reader, slots) is { } slot)
                        text.Append(TextTemplate.Slot(slot));
                    else
                        problem ??=
                            $"has a placeholder '{reader.GetAttribute("id")}' that its source does not have";
                    break;
                case XmlNodeType.Element when reader.LocalName == "cp":
                    if (
                        ushort.TryParse(
                            reader.GetAttribute("hex"),
                            NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture,
                            out var code
                        )
                    )
                        text.Append(TextTemplate.Escape(((char)code).ToString()));
                    break;
                default:
                    break;
            }

            reader.Read();
        }

        return text.ToString();
    }

    private static string Plain(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = reader.Depth;
        reader.Read();
        for (; reader.Depth > depth; reader.Read())
            text.Append(reader.Value);
        return text.ToString();
    }

    // A tool may number placeholders anew; what ours stand for is also in 'equiv', at least in the source.
    private static int? SlotOf(XmlReader reader, Dictionary<string, int> slots)
    {
        var id = reader.GetAttribute("copyOf") ?? reader.GetAttribute("id") ?? "";
        if (slots.TryGetValue(id, out var known))
            return known;
        var written = TextTemplate.Parse(reader.GetAttribute("equiv") ?? "");
        int? slot =
            written.Slots is [var named] ? named
            : int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < 1000
                ? number
            : null;
        if (slot is { } found)
            slots.TryAdd(id, found);
        return slot;
    }

    private static TextKind? Kind(string? type) =>
        type switch
        {
            XliffNames.KindPrefix + "line" => TextKind.Line,
            XliffNames.KindPrefix + "label" => TextKind.Label,
            XliffNames.KindPrefix + "echo" => TextKind.Echo,
            XliffNames.KindPrefix + "name" => TextKind.Name,
            _ => null,
        };

    /// <summary>Hands on the children that are XLIFF's; what is not handled, or of a module, is passed over.</summary>
    private static void Each(XmlReader reader, Func<string, bool> handle)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (
                reader.NodeType == XmlNodeType.Element
                && !(IsOurs(reader) && handle(reader.LocalName))
            )
                reader.Skip();
            else
                reader.Read();
        }
    }
}
