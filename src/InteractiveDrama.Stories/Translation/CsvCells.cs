namespace InteractiveDrama.Stories.Translation;

/// <summary>Texts as cells that no spreadsheet takes for formulas.</summary>
internal static class CsvCells
{
    private const char Guard = '\'';
    private const string Risky = "=+-@\t\r\n＝＋－＠";

    public static string Write(string text) => NeedsGuard(text) ? Guard + text : text;

    public static string Read(string cell) =>
        cell.Length > 1 && cell[0] == Guard && NeedsGuard(cell[1..]) ? cell[1..] : cell;

    // What begins like a guarded text is guarded as well, so that reading takes off just what writing put on.
    private static bool NeedsGuard(string text) =>
        text.Length > 0
        && (
            Risky.Contains(text[0], StringComparison.Ordinal)
            || (text[0] == Guard && NeedsGuard(text[1..]))
        );
}
