using System.Globalization;

namespace InteractiveDrama.Cli.Statistics;

/// <summary>How the cells of an event column are read: what happened, or null when the viewer was last seen still there.</summary>
internal static class EventCells
{
    private const string Happened = "1";

    /// <summary>Whether it happened: 1 or 0, true or false.</summary>
    /// <exception cref="FormatException">The cell says neither; the message goes on from the cell.</exception>
    public static string? YesOrNo(string cell) =>
        cell switch
        {
            "1" => Happened,
            "0" => null,
            _ when bool.TryParse(cell, out var happened) => happened ? Happened : null,
            _ when Number(cell) is 0 or 1 => Number(cell) == 1 ? Happened : null,
            _ => throw new FormatException(
                "is no event; give 1 (it happened) or 0 (last seen before it did)"
            ),
        };

    /// <summary>What happened: a number or a word, or 0 for nothing.</summary>
    /// <exception cref="FormatException">The cell is empty; the message goes on from the cell.</exception>
    public static string? Cause(string cell)
    {
        if (cell.Length == 0)
            throw new FormatException(
                "is no cause; give 0 (last seen still there) or what happened"
            );
        // Packages that turn columns into decimals write 1.0 for 1.
        return Number(cell) is not { } number ? cell
            : number == 0 ? null
            : number.ToString(CultureInfo.InvariantCulture);
    }

    private static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;
}
