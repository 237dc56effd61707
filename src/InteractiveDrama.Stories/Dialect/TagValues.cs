using System.Globalization;

namespace InteractiveDrama.Stories.Dialect;

/// <summary>Reads the values of the dialect's tags.</summary>
public static class TagValues
{
    /// <summary>A length of time: <c>8s</c>, <c>8</c>, <c>1.5 s</c>, <c>500ms</c>.</summary>
    /// <param name="value">The value as written.</param>
    /// <returns>Seconds, above 0 and at most 3600; null when it is none.</returns>
    public static double? Seconds(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = value.Trim().ToLowerInvariant();
        var factor = 1.0;
        if (text.EndsWith("ms", StringComparison.Ordinal))
            (text, factor) = (text[..^2], 0.001);
        else if (text.EndsWith('s'))
            text = text[..^1];
        return
            double.TryParse(
                text.Trim(),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            ) && number * factor is > 0 and <= 3600
            ? number * factor
            : null;
    }

    /// <summary>An episode's number and title: <c>1 The Pier</c>.</summary>
    /// <param name="value">The value as written.</param>
    public static (int? Number, string Title) Episode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var digits = value.TakeWhile(char.IsAsciiDigit).Count();
        return
            digits is > 0 and < 6
            && (digits == value.Length || value[digits] is ' ' or '.' or ':')
            && int.TryParse(
                value[..digits],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            ? (number, value[digits..].TrimStart(' ', '.', ':').Trim())
            : (null, value.Trim());
    }

    /// <summary>True for a name of an id, a beat or an ending: letters, digits, <c>_</c>, <c>-</c> and <c>.</c>.</summary>
    /// <param name="value">The value as written.</param>
    public static bool IsName(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length > 0
            && value.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.');
    }

    /// <summary>The comma-separated terms of a value; a full-width comma counts.</summary>
    /// <param name="value">The value as written.</param>
    public static string[] Terms(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Split(
            [',', '，'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
    }
}
