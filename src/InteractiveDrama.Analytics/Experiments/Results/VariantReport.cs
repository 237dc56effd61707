using System.Text.Json.Serialization;
using InteractiveDrama.Analytics.Reports;

namespace InteractiveDrama.Analytics.Experiments;

/// <summary>One variant.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsControl">True for the story as written.</param>
/// <param name="Weight">Its share by the declaration.</param>
/// <param name="Exposed">Viewers who came to where it matters.</param>
/// <param name="Rate">How many of those of whom it is known succeeded; value and interval are null below the least cell, and where the ratio check fails.</param>
/// <param name="Lift">How far it is above the control; null for the control, below the least cell, and where the ratio check fails.</param>
public sealed record VariantReport(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("control")] bool IsControl,
    [property: JsonPropertyName("weight")] double Weight,
    [property: JsonPropertyName("exposed")] int Exposed,
    [property: JsonPropertyName("rate")] Rate Rate,
    [property: JsonPropertyName("lift")] VariantLift? Lift
);
