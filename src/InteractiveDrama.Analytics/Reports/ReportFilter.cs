using System.Text.Json.Serialization;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>Which viewers a report is of. What is null was not asked for.</summary>
/// <param name="AcrossVersions">True when all versions were added up.</param>
/// <param name="Locale">Their language.</param>
/// <param name="Device">Their sort of device.</param>
/// <param name="Experiment">The experiment they were exposed to.</param>
/// <param name="Variant">Their variant of it.</param>
public sealed record ReportFilter(
    [property: JsonPropertyName("acrossVersions")] bool AcrossVersions,
    [property: JsonPropertyName("locale")] string? Locale,
    [property: JsonPropertyName("device")] DeviceClass? Device,
    [property: JsonPropertyName("experiment")] string? Experiment,
    [property: JsonPropertyName("variant")] string? Variant
);
