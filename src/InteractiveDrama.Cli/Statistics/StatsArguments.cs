using System.CommandLine;
using System.Globalization;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Cli.Statistics;

/// <summary>Arguments and options that several of the <c>drama stats</c> commands take.</summary>
internal static class StatsArguments
{
    public static Option<string> Csv() =>
        new("--csv")
        {
            Description =
                "A CSV file with a header and one row for each viewer; - reads it from standard input.",
            Required = true,
        };

    public static Option<string> Time() =>
        new("--time")
        {
            Description = "The column of times: numbers of at least 0.",
            Required = true,
        };

    public static Option<string> Event(string says) =>
        new("--event") { Description = $"The column of events: {says}.", Required = true };

    public static Option<string> Confidence() =>
        new("--confidence")
        {
            Description = "How sure the interval is, above 0 and below 1.",
            DefaultValueFactory = _ => "0.95",
        };

    /// <summary>A level of confidence.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static double Level(string word) =>
        Number(word) is { } level and > 0 and < 1
            ? level
            : throw new UsageException(
                $"--confidence '{word}' is not above 0 and below 1; 0.95 is usual."
            );

    /// <summary>The z of a level of confidence.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static double Z(string word) => Normal.TwoSided(Level(word));

    /// <summary>A count out of another.</summary>
    /// <exception cref="UsageException">They are no such counts.</exception>
    public static (int K, int N) Share(string k, string n)
    {
        var (count, of) = (Count(k), Count(n));
        if (of == 0)
            throw new UsageException(
                $"{k} out of 0 is no share; the second number is how many there were."
            );
        return count <= of
            ? (count, of)
            : throw new UsageException(
                $"{k} cannot be out of {n}; give how many did, then how many there were."
            );
    }

    /// <summary>A whole number of at least 0.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static int Count(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new UsageException(
                $"'{word}' is no count; give a whole number from 0 to {int.MaxValue}."
            );

    /// <summary>A number with a decimal point; null when the word is none.</summary>
    public static double? Number(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;
}
