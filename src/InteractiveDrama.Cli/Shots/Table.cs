using CsvHelper;
using InteractiveDrama.Stories.Tables;

namespace InteractiveDrama.Cli.Shots;

/// <summary>Tables for spreadsheets.</summary>
internal static class Table
{
    /// <summary>Writes one: UTF-8 with a byte order mark, by which spreadsheets know it, no cell a formula.</summary>
    /// <param name="columns">The heads.</param>
    /// <param name="rows">The cells of each row.</param>
    public static byte[] Write(IEnumerable<string> columns, IEnumerable<IEnumerable<string?>> rows)
    {
        using var bytes = new MemoryStream();
        using (
            var csv = CsvWriter.Create(
                bytes,
                new CsvWriterOptions { WriteByteOrderMark = true },
                leaveOpen: true
            )
        )
        {
            foreach (var row in rows.Prepend(columns))
            {
                foreach (var cell in row)
                    csv.WriteField(CsvCells.Write(cell ?? ""));
                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }
}
