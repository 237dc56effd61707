using System.Globalization;

namespace InteractiveDrama.Cli.Keys;

/// <summary>How long a key is good for, as people write it.</summary>
internal static class Lifetimes
{
    /// <summary>The word for a key that does not end by itself.</summary>
    public const string Never = "never";

    private const int MostDays = 3650;

    /// <summary>Reads <c>90d</c>, <c>12h</c>, <c>30m</c> or <c>never</c>, which is null.</summary>
    public static TimeSpan? Read(string text, string option = "--expires")
    {
        if (text == Never)
            return null;
        var unit = text.Length > 1 ? text[^1] : ' ';
        if (
            unit is 'd' or 'h' or 'm'
            && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n is > 0 and <= 1_000_000
        )
        {
            var lifetime = unit switch
            {
                'd' => TimeSpan.FromDays(n),
                'h' => TimeSpan.FromHours(n),
                _ => TimeSpan.FromMinutes(n),
            };
            if (lifetime <= TimeSpan.FromDays(MostDays))
                return lifetime;
        }

        throw new UsageException(
            $"'{text}' is no time for {option}: write days, hours or minutes up to ten years, such as 90d, 12h or 30m, or '{Never}'."
        );
    }
}
