using System.Text.Json.Serialization;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>A share with its counts. The counts always show; value and interval are null below the report's least cell.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Out of how many.</param>
/// <param name="Value">Count / of, from 0 to 1.</param>
/// <param name="Low">Lower end of the 95 % Wilson interval; of shares that add up to 1, all intervals hold at once.</param>
/// <param name="High">Upper end of it.</param>
public sealed record Rate(
    [property: JsonPropertyName("count")] int Count,
    [property: JsonPropertyName("of")] int Of,
    [property: JsonPropertyName("value")] double? Value,
    [property: JsonPropertyName("low")] double? Low,
    [property: JsonPropertyName("high")] double? High
)
{
    /// <summary>Makes a rate.</summary>
    /// <param name="count">How many, from 0 to <paramref name="of"/>.</param>
    /// <param name="of">Out of how many.</param>
    /// <param name="minCell">The least <paramref name="of"/> that shows a rate.</param>
    /// <param name="together">The number of rates whose intervals shall hold all at once, this one included.</param>
    public static Rate From(int count, int of, int minCell, int together = 1)
    {
        if (of < Math.Max(1, minCell))
            return new Rate(count, of, null, null, null);
        var interval = Wilson.Interval(count, of, Normal.Simultaneous(together));
        return new Rate(count, of, (double)count / of, interval.Low, interval.High);
    }
}
