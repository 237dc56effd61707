using System.Collections.Immutable;
using System.Globalization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>Shares in plain words: the nearest simple fraction, and "about" where it is not near enough.</summary>
public static class PlainShare
{
    private static readonly ImmutableArray<string> Numbers =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ];

    private static readonly ImmutableArray<(int Count, int Of, string OfWord)> Fractions =
    [
        (1, 100, "a hundred"),
        (1, 50, "fifty"),
        (1, 30, "thirty"),
        (1, 20, "twenty"),
        (1, 15, "fifteen"),
        (1, 10, "ten"),
        (1, 8, "eight"),
        (1, 6, "six"),
        (1, 5, "five"),
        (1, 4, "four"),
        (3, 10, "ten"),
        (1, 3, "three"),
        (2, 5, "five"),
        (1, 2, "two"),
        (3, 5, "five"),
        (2, 3, "three"),
        (7, 10, "ten"),
        (3, 4, "four"),
        (4, 5, "five"),
        (9, 10, "ten"),
    ];

    /// <summary>A share of viewers: <c>0.253</c> is "one viewer in four", 0.4 "two viewers in five", 0.5 "half of the viewers".</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not such.</exception>
    public static string Of(double share) => Words(share, "viewer", "viewers", "the viewers");

    /// <summary>The same without the noun, to stand before "of those": "one in four", "half", "all".</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not such.</exception>
    public static string Bare(double share) => Words(share, "", "", "");

    /// <summary>Whether <see cref="Of"/> takes a singular verb: "one viewer in four leaves", "two viewers in five leave".</summary>
    /// <param name="share">From 0 to 1.</param>
    public static bool IsSingular(double share) =>
        share switch
        {
            0 => true,
            >= 1 => true,
            > 0.95 => true,
            _ => Nearest(share).Count == 1 && Nearest(share).Of != 2,
        };

    /// <summary>A share in per cent, without decimals from 10 % on: <c>0.0525</c> is "5.3 %".</summary>
    /// <param name="share">From 0 to 1.</param>
    public static string Percent(double share)
    {
        var percent = share * 100;
        var format = percent is 0 or >= 9.95 ? "0" : "0.0";
        return percent.ToString(format, CultureInfo.InvariantCulture) + " %";
    }

    private static string Words(double share, string one, string many, string all)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        switch (share)
        {
            case 0:
                return one.Length == 0 ? "none" : "no " + one;
            case < 0.0075:
                return one.Length == 0
                    ? "fewer than one in a hundred"
                    : $"fewer than one {one} in a hundred";
            case 1:
                return one.Length == 0 ? "all" : "every " + one;
            case > 0.95:
                return one.Length == 0 ? "nearly all" : "nearly every " + one;
        }

        var (count, of, word) = Nearest(share);
        var fraction = (double)count / of;
        // A listener takes "one in four" for 25 % give or take one or two; small shares are heard more exactly.
        var about = Math.Abs(share - fraction) > Math.Min(0.015, fraction * 0.15) ? "about " : "";
        if (of == 2)
            return about + (all.Length == 0 ? "half" : "half of " + all);
        var noun = count == 1 ? one : many;
        return noun.Length == 0
            ? $"{about}{Numbers[count]} in {word}"
            : $"{about}{Numbers[count]} {noun} in {word}";
    }

    private static (int Count, int Of, string Word) Nearest(double share) =>
        Fractions.MinBy(f => Math.Abs(share - ((double)f.Count / f.Of)));
}
