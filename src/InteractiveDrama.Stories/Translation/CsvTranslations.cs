using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Tables;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Translation;

/// <summary>Translations as a table for spreadsheets: slots are written <c>{0}</c>, braces <c>{{</c> and <c>}}</c>.</summary>
public static class CsvTranslations
{
    private const string NeedsReview = "needs-review";
    private static readonly string[] Columns =
    [
        "id",
        "kind",
        "locale",
        "speaker",
        "mood",
        "beat",
        "previous",
        "choice",
        "limit",
        "note",
        "source",
        "target",
        "state",
    ];

    /// <summary>Writes a table, UTF-8 with a byte order mark, by which spreadsheets know it.</summary>
    /// <param name="locale">The locale.</param>
    /// <param name="match">The texts and their translations; those that belong to no text are left out.</param>
    /// <param name="contexts">What is known of the texts.</param>
    public static byte[] Write(
        string locale,
        TranslationMatch match,
        Func<TextUnit, TextContext> contexts
    )
    {
        ArgumentNullException.ThrowIfNull(match);
        using var bytes = new MemoryStream();
        using (
            var csv = CsvWriter.Create(
                bytes,
                new CsvWriterOptions { WriteByteOrderMark = true },
                leaveOpen: true
            )
        )
        {
            foreach (var column in Columns)
                csv.WriteField(column);
            csv.EndRecord();
            foreach (var translated in match.Texts)
            {
                foreach (var cell in Cells(translated, contexts(translated.Text)))
                    csv.WriteField(CsvCells.Write(cell ?? ""));
                csv.EndRecord();
            }

            IEnumerable<string?> Cells(TextTranslation translated, TextContext context) =>
                [
                    translated.Text.Id,
                    Word(translated.Text.Kind),
                    locale,
                    translated.Text.Speaker,
                    translated.Text.Mood,
                    context.Beat,
                    context.Previous,
                    context.Choice,
                    context.Limit?.ToString(CultureInfo.InvariantCulture),
                    context.Note,
                    translated.Translation.Source,
                    translated.Translation.Target,
                    translated.Translation.NeedsReview
                        ? NeedsReview
                        : Word(translated.Translation.State),
                ];
        }

        return bytes.ToArray();
    }

    /// <summary>Reads a table. Its columns may stand in any order, parted by <c>,</c>, <c>;</c> or tabs; <c>id</c>, <c>source</c> and <c>target</c> it must have.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="StoryFileException">It is not such a table.</exception>
    public static TranslationFile Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var content = text.TrimStart('\uFEFF');
        try
        {
            using var csv = CsvReader.FromText(
                content,
                new CsvReaderOptions
                {
                    Separator = Separator(content),
                    MalformedData = CsvMalformedDataHandling.Throw,
                    TrackLineNumbers = true,
                }
            );
            csv.ReadHeader();
            return Rows(csv, name);
        }
        catch (CsvFormatException e)
        {
            throw new StoryFileException($"'{name}' is not a table that can be read: {e.Message}");
        }
    }

    private static TranslationFile Rows(CsvReader csv, string name)
    {
        var columns = Columns.ToFrozenDictionary(
            c => c,
            c => csv.TryGetFieldIndex(c, out var index) ? index : -1,
            StringComparer.Ordinal
        );
        foreach (var needed in (string[])["id", "source", "target"])
        {
            if (columns[needed] < 0)
                throw new StoryFileException(
                    $"'{name}' has no column '{needed}'; keep the first row as 'drama strings export' wrote it."
                );
        }

        var units = ImmutableArray.CreateBuilder<TranslatedUnit>();
        string? locale = null;
        while (csv.Read())
        {
            string Cell(string column) =>
                columns[column] is >= 0 and var index && index < csv.FieldCount
                    ? CsvCells.Read(csv.GetString(index))
                    : "";
            var id = Cell("id").Trim();
            if (id.Length == 0)
                continue;
            var line = csv.LineNumber is var number and < int.MaxValue ? (int)number : int.MaxValue;
            if (Cell("locale").Trim() is { Length: > 0 } here)
            {
                if (locale is not null && here != locale)
                    throw new StoryFileException(
                        $"'{name}' has translations into '{locale}' and, in line {line}, into '{here}'; give each locale a file of its own."
                    );
                locale = here;
            }

            var target = Slots.Canonical(Cell("target"));
            var state = Cell("state").Trim().ToLowerInvariant();
            units.Add(
                new TranslatedUnit(
                    id,
                    Kind(Cell("kind").Trim().ToLowerInvariant()),
                    Slots.Canonical(Cell("source")),
                    target,
                    target.Length == 0 ? TranslationState.Initial : State(state)
                )
                {
                    NeedsReview = target.Length > 0 && state == NeedsReview,
                    Line = line,
                }
            );
        }

        return new TranslationFile(locale, units.ToImmutable());
    }

    // Spreadsheets part columns by what their country's numbers leave free.
    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        return header.IndexOfAny(",;\t") is >= 0 and var at ? header[at] : ',';
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static TextKind? Kind(string word) =>
        Enum.GetValues<TextKind>().Cast<TextKind?>().FirstOrDefault(k => Word(k!.Value) == word);

    private static TranslationState State(string word) =>
        Enum.GetValues<TranslationState>()
            .FirstOrDefault(
                s => s != TranslationState.Initial && Word(s) == word,
                TranslationState.Translated
            );
}
