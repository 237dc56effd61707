using System.Globalization;
using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Analytics.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace InteractiveDrama.Cli.Reports;

/// <summary>Numbers and tables as the terminal's reports show them: narrow, and every share with the number it is of.</summary>
internal static class Cells
{
    /// <summary>A table whose first column gives way, so that its numbers stay on one line.</summary>
    public static Table Table(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(column)).PadLeft(0).PadRight(2));
        foreach (var column in table.Columns.Skip(1))
            column.NoWrap();
        table.Columns[^1].PadRight(0);
        return table;
    }

    public static string Text(string text) => Markup.Escape(text);

    /// <summary>A row's name under the name of what it is a part of.</summary>
    public static IRenderable Under(string text) =>
        new Padder(new Text(text), new Padding(2, 0, 0, 0));

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count, nothing where it is none.</summary>
    public static string Some(long number) => number == 0 ? "" : Number(number);

    /// <summary>A share with its interval and what it is of; the bare counts where it is hidden.</summary>
    public static string Share(Rate? rate) =>
        rate is null or { Of: 0 } ? ""
        : rate.Value is { } value
            ? $"{Percent(value)} ({Percent(rate.Low!.Value, "")}–{Percent(rate.High!.Value, "")}) of {Number(rate.Of)}"
        : $"{Number(rate.Count)} of {Number(rate.Of)}";

    /// <summary>A share with its interval.</summary>
    public static string Share(double? share, Interval? interval) =>
        share is not { } value ? ""
        : interval is { } ends
            ? $"{Percent(value)} ({Percent(ends.Low, "")}–{Percent(ends.High, "")})"
        : Percent(value);

    public static string Percent(double? share) => share is { } value ? Percent(value) : "";

    /// <summary>How far two shares are apart, in points, with its interval.</summary>
    public static string Points(double? difference, Interval? interval) =>
        difference is not { } value ? ""
        : interval is { } ends ? $"{Points(value)} ({Points(ends.Low)} to {Points(ends.High)})"
        : Points(value);

    public static string Points(double difference) =>
        (difference * 100).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    public static string Seconds(double? seconds) =>
        seconds is { } s ? s.ToString("0.0 's'", CultureInfo.InvariantCulture) : "";

    /// <summary>A p-value: four digits, and no row of zeros.</summary>
    public static string P(double p) =>
        p < 0.0001 ? "p < 0.0001" : p.ToString("'p =' 0.0000", CultureInfo.InvariantCulture);

    /// <summary>A noun with its number.</summary>
    public static string Of(long number, string noun) =>
        $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Percent(double share, string unit = " %")
    {
        var percent = share * 100;
        var shown =
            percent is > 0 and < 0.5 ? "<1"
            : percent is >= 99.5 and < 100 ? ">99"
            : percent.ToString("0", CultureInfo.InvariantCulture);
        return shown + unit;
    }
}
