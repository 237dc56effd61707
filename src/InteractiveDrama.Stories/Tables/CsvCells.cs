namespace InteractiveDrama.Stories.Tables;

/// <summary>Texts as cells that no spreadsheet takes for formulas. Every table the software writes goes through here.</summary>
public static class CsvCells
{
    private const char Guard = '\'';
    private const string Risky = "=+-@\t\r\n＝＋－＠";

    /// <summary>The cell of a text: what begins like a formula gets an apostrophe before it.</summary>
    public static string Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NeedsGuard(text) ? Guard + text : text;
    }

    /// <summary>The text of a cell that <see cref="Write"/> made: takes off just the apostrophe that was put on.</summary>
    public static string Read(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Length > 1 && cell[0] == Guard && NeedsGuard(cell[1..]) ? cell[1..] : cell;
    }

    // What begins like a guarded text is guarded as well, so that reading takes off just what writing put on.
    private static bool NeedsGuard(string text)
    {
        var start = text.AsSpan().TrimStart(Guard);
        return !start.IsEmpty && Risky.Contains(start[0], StringComparison.Ordinal);
    }
}
