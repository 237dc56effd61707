using System.Globalization;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Cli.Statistics;

/// <summary>Numbers as the <c>drama stats</c> commands print them: six digits after the point, a dash where there is none.</summary>
internal static class StatsText
{
    public static string Number(double? value) =>
        value switch
        {
            null => "-",
            not 0 and > -1e-4 and < 1e-4 => value.Value.ToString(
                "0.######e+0",
                CultureInfo.InvariantCulture
            ),
            _ => value.Value.ToString("0.######", CultureInfo.InvariantCulture),
        };

    public static string Interval(Interval interval) =>
        $"{Number(interval.Low)} to {Number(interval.High)}";

    public static string Test(ChiSquareTest test) =>
        $"chi-square {Number(test.ChiSquare)}, {test.Degrees} degree{(test.Degrees == 1 ? "" : "s")} of freedom, p {Number(test.P)}";

    /// <summary>Prints cells in columns of one width each, numbers to the right.</summary>
    public static void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.Prepend(heads).ToArray();
        var widths = heads.Select((_, i) => all.Max(row => row[i].Length)).ToArray();
        foreach (var row in all)
            Console.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadLeft(widths[i]))));
    }
}
