using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Experiments;

/// <summary>The sample ratio check on the viewers who were exposed.</summary>
/// <param name="ChiSquare">Its statistic; null while there is no viewer.</param>
/// <param name="P">The chance of such counts, or stranger ones, when nothing is wrong; null while there is no viewer.</param>
/// <param name="IsBroken">True when it fails, and the comparison is hidden; false when it holds; null while there are too few viewers to tell.</param>
public sealed record RatioReport(
    [property: JsonPropertyName("chi2")] double? ChiSquare,
    [property: JsonPropertyName("p")] double? P,
    [property: JsonPropertyName("broken")] bool? IsBroken
);
