using System.Globalization;

namespace InteractiveDrama.Shots.Providers.Configuration;

/// <summary>Numbers with units, as an operator writes them.</summary>
internal static class Amounts
{
    private const decimal MostMoney = 1_000_000;

    /// <summary>Reads <c>500 ms</c>, <c>10 s</c>, <c>2 min</c>, <c>1 h</c>; null for anything else, or more than a day.</summary>
    public static TimeSpan? Time(string text)
    {
        if (Split(text) is not var (number, unit))
            return null;
        decimal? milliseconds = unit switch
        {
            "ms" => 1,
            "s" => 1_000,
            "min" => 60_000,
            "h" => 3_600_000,
            _ => null,
        };
        return number * milliseconds is { } all and > 0 and <= 86_400_000
            ? TimeSpan.FromMilliseconds((double)all)
            : null;
    }

    /// <summary>Reads <c>64 KB</c>, <c>100 MB</c>, <c>1 GB</c>; null for anything else, or more than 4 GB.</summary>
    public static long? Bytes(string text)
    {
        if (Split(text) is not var (number, unit))
            return null;
        decimal? factor = unit switch
        {
            "KB" => 1024,
            "MB" => 1024 * 1024,
            "GB" => 1024 * 1024 * 1024,
            _ => null,
        };
        return number * factor is { } all and >= 1 and <= 4294967296 ? (long)all : null;
    }

    /// <summary>Reads <c>0.053 USD per image</c>; null for anything else.</summary>
    /// <param name="text">The price.</param>
    /// <param name="unit">What it must be per.</param>
    public static (decimal Price, string Currency)? Price(string text, string unit)
    {
        var words = text.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
        return
            words is [var amount, { Length: 3 } currency, "per", var per]
            && per == unit
            && currency.All(char.IsAsciiLetterUpper)
            && Number(amount) is { } price
            && price <= MostMoney
            ? (price, currency)
            : null;
    }

    private static (decimal Number, string Unit)? Split(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, var unit]
        && Number(number) is { } value
            ? (value, unit)
            : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
