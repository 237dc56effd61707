using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Stories.Tables;

namespace InteractiveDrama.Hosting.Administration;

/// <summary>Acts as lines: JSON, or a table for spreadsheets.</summary>
public static class ActLines
{
    private static readonly string[] Columns =
    [
        "seq",
        "id",
        "at",
        "who",
        "what",
        "subject",
        "before",
        "after",
    ];

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>An act as one line of JSON, without the line's end.</summary>
    public static string Json(StoredAct stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var act = stored.Act;
        return new JsonObject
        {
            ["seq"] = stored.Seq,
            ["id"] = act.Id.ToString(),
            ["at"] = At(act),
            ["who"] = act.Who,
            ["what"] = act.What,
            ["subject"] = act.Subject,
            ["before"] = Value(act.Before),
            ["after"] = Value(act.After),
        }.ToJsonString(Plain);
    }

    /// <summary>Acts as rows of a table, each cell safe in a spreadsheet.</summary>
    /// <param name="acts">The acts.</param>
    /// <param name="header">Whether the row with the names of the columns goes before them.</param>
    public static byte[] Csv(IEnumerable<StoredAct> acts, bool header)
    {
        ArgumentNullException.ThrowIfNull(acts);
        using var bytes = new MemoryStream();
        // The mark by which spreadsheets know UTF-8 stands at the table's beginning only.
        var options = new CsvWriterOptions { WriteByteOrderMark = header };
        using (var csv = CsvWriter.Create(bytes, options, leaveOpen: true))
        {
            if (header)
            {
                Row(csv, Columns);
            }
            foreach (var (seq, act) in acts)
            {
                Row(
                    csv,
                    [
                        seq.ToString(CultureInfo.InvariantCulture),
                        act.Id.ToString(),
                        At(act),
                        act.Who,
                        act.What,
                        act.Subject,
                        act.Before ?? "",
                        act.After ?? "",
                    ]
                );
            }
        }
        return bytes.ToArray();
    }

    private static void Row(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(CsvCells.Write(cell));
        }
        csv.EndRecord();
    }

    private static string At(Act act) => act.At.ToString("O", CultureInfo.InvariantCulture);

    private static JsonNode? Value(string? json) => json is null ? null : JsonNode.Parse(json);
}
