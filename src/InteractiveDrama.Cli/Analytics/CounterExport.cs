using System.Globalization;
using System.Text.Json;
using CsvHelper;
using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Events.Export;
using InteractiveDrama.Stories.Tables;

namespace InteractiveDrama.Cli.Analytics;

/// <summary>Writes counters: a line for each, with the cell it is kept in.</summary>
internal static class CounterExport
{
    private static readonly string[] Columns =
    [
        "story",
        "version",
        "simulated",
        "playthrough",
        "locale",
        "device",
        "experiment",
        "variant",
        "measure",
        "a",
        "b",
        "c",
        "n",
        "value",
    ];

    /// <summary>In an order that is the same each time.</summary>
    public static IEnumerable<Count> Sorted(IEnumerable<Count> counts) =>
        counts
            .OrderBy(one => one.Cell.ToString(), StringComparer.Ordinal)
            .ThenBy(one => one.Key.Measure)
            .ThenBy(one => one.Key.A, StringComparer.Ordinal)
            .ThenBy(one => one.Key.B, StringComparer.Ordinal)
            .ThenBy(one => one.Key.C, StringComparer.Ordinal)
            .ThenBy(one => one.Key.N);

    /// <summary>One JSON object a line.</summary>
    public static void JsonLines(IEnumerable<Count> counts, Stream to)
    {
        using var json = EnvelopeJson.Writer(to);
        foreach (var one in counts)
        {
            json.WriteStartObject();
            foreach (var (column, cell) in Columns.Zip(Cells(one)))
            {
                json.WritePropertyName(column);
                JsonSerializer.Serialize(json, cell);
            }
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            to.WriteByte((byte)'\n');
        }
    }

    /// <summary>A table for spreadsheets; no text is a formula.</summary>
    public static void Csv(IEnumerable<Count> counts, Stream to)
    {
        using var csv = CsvWriter.Create(
            to,
            new CsvWriterOptions { WriteByteOrderMark = true },
            leaveOpen: true
        );
        foreach (var column in Columns)
            csv.WriteField(column);
        csv.EndRecord();
        foreach (var one in counts)
        {
            foreach (var cell in Cells(one))
                csv.WriteField(Text(cell));
            csv.EndRecord();
        }
    }

    private static object[] Cells(Count one) =>
        [
            one.Cell.Story,
            one.Cell.Version,
            one.Cell.Simulated,
            one.Cell.Playthrough == PlaythroughClass.First ? "first" : "again",
            one.Cell.Locale,
            one.Cell.Device is { } device
                ? JsonSerializer.SerializeToElement(device).GetString()!
                : "",
            one.Cell.Experiment,
            one.Cell.Variant,
            JsonNamingPolicy.CamelCase.ConvertName(one.Key.Measure.ToString()),
            one.Key.A,
            one.Key.B,
            one.Key.C,
            one.Key.N,
            one.Value,
        ];

    // A number below 0 is no text.
    private static string Text(object cell) =>
        cell switch
        {
            string text => CsvCells.Write(text),
            bool yes => yes ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => "",
        };
}
