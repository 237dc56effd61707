using System.Globalization;
using CsvHelper;

namespace InteractiveDrama.Cli.Statistics;

/// <summary>A CSV file as the <c>drama stats</c> commands read it: row by row, with what is wrong said by line and column.</summary>
internal sealed class StatsCsv : IDisposable
{
    // An open quote must not make the rest of a file one cell.
    private const int LongestRow = 1 << 20;

    private readonly string name;
    private readonly CsvReader csv;

    private StatsCsv(string name, CsvReader csv)
    {
        this.name = name;
        this.csv = csv;
    }

    /// <summary>Opens a file.</summary>
    /// <param name="source">The file, or <c>-</c> for what is piped in.</param>
    /// <exception cref="UsageException">There is no such file.</exception>
    public static StatsCsv Open(string source)
    {
        if (source != "-" && !File.Exists(source))
            throw new UsageException(
                $"There is no file '{source}'; give a CSV file, or - to pipe one in."
            );
        return new StatsCsv(
            source == "-" ? "standard input" : $"'{source}'",
            CsvReader.Create(
                source == "-" ? Console.In : new StreamReader(source),
                new CsvReaderOptions
                {
                    MalformedData = CsvMalformedDataHandling.Throw,
                    MaxRecordSize = LongestRow,
                    TrackLineNumbers = true,
                },
                leaveOpen: source == "-"
            )
        );
    }

    public void Dispose() => csv.Dispose();

    /// <summary>A column by its name.</summary>
    /// <param name="column">The name.</param>
    /// <param name="option">The option that named it.</param>
    /// <exception cref="UsageException">There is no such column.</exception>
    public StatsColumn Column(string column, string option)
    {
        try
        {
            if (csv.TryGetFieldIndex(column, out var index))
                return new StatsColumn(column, index);
        }
        catch (CsvFormatException e)
        {
            throw Unreadable(e);
        }

        throw new UsageException(
            csv.Headers.Count == 0
                ? $"{Sentence(name)} is empty: its first row names the columns."
                : $"{Sentence(name)} has no column '{column}'; it has {string.Join(", ", csv.Headers.Take(20))}. Name yours with {option}."
        );
    }

    /// <summary>Goes to the next row; false after the last.</summary>
    /// <exception cref="UsageException">The file is no table, or has no rows at all.</exception>
    public bool Next()
    {
        try
        {
            if (csv.Read())
                return true;
        }
        catch (CsvFormatException e)
        {
            throw Unreadable(e);
        }

        return csv.RowNumber > 0
            ? false
            : throw new UsageException(
                $"{Sentence(name)} has no rows: give one for each viewer below the header."
            );
    }

    /// <summary>The row's cell in a column.</summary>
    public string Text(StatsColumn column) => csv.GetString(column.Index).Trim();

    /// <summary>The row's number in a column.</summary>
    /// <exception cref="UsageException">The cell is no number of at least 0.</exception>
    public double Number(StatsColumn column) =>
        StatsArguments.Number(Text(column)) is { } number and >= 0
            ? number
            : throw Wrong(column, "is no number of at least 0, such as 12.5");

    /// <summary>What to say of a cell of the row.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="fault">What is wrong and what is wanted, going on from the cell.</param>
    public UsageException Wrong(StatsColumn column, string fault)
    {
        var cell = Text(column);
        var shown =
            cell.Length == 0 ? "an empty cell"
            : cell.Length > 40 ? $"'{cell[..40]}…'"
            : $"'{cell}'";
        return new UsageException(
            $"{Sentence(name)}, line {csv.LineNumber.ToString(CultureInfo.InvariantCulture)}, column '{column.Name}': {shown} {fault}."
        );
    }

    private UsageException Unreadable(CsvFormatException fault) =>
        new($"{Sentence(name)} is not a table that can be read: {fault.Message}");

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
