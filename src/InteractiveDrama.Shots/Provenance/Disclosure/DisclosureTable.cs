using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using InteractiveDrama.Stories.Tables;

namespace InteractiveDrama.Shots.Provenance.Disclosure;

/// <summary>The table for a regulator: a row for each take that is shown, as CSV with cells that are safe in a spreadsheet.</summary>
internal static class DisclosureTable
{
    private const string Columns =
        "subject,kind,locale,take,made_by,provider,model,training_data,made_at,reviewed,approvals";

    public static ImmutableArray<string> Lines(ImmutableArray<DisclosedTake> takes) =>
        [
            Columns,
            .. takes.Select(take =>
                string.Join(
                    ',',
                    new[]
                    {
                        take.Subject,
                        Word(take.Kind),
                        take.Locale ?? "",
                        take.Take,
                        Word(take.MadeBy),
                        take.Provider,
                        take.Model ?? "",
                        Word(take.TrainingData),
                        At(take.MadeAt),
                        take.IsReviewed ? "yes" : "no",
                        string.Join(
                            "; ",
                            take.Approvals.Select(a => $"{a.Who} {a.Gate ?? "any"} {At(a.At)}")
                        ),
                    }.Select(Cell)
                )
            ),
        ];

    private static string Word<T>(T value)
        where T : struct, Enum => JsonSerializer.Serialize(value).Trim('"');

    private static string At(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Cell(string text)
    {
        var safe = CsvCells.Write(text).ReplaceLineEndings(" ");
        return safe.AsSpan().IndexOfAny(',', '"') < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
