using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>What a report of these viewers can be narrowed to, each in order.</summary>
/// <param name="Versions">Versions that were played.</param>
/// <param name="Locales">Languages that were asked for.</param>
/// <param name="Devices">Sorts of devices.</param>
/// <param name="Experiments">Experiments that viewers were exposed to, as <c>experiment/variant</c>.</param>
public sealed record ReportDimensions(
    [property: JsonPropertyName("versions")] ImmutableArray<string> Versions,
    [property: JsonPropertyName("locales")] ImmutableArray<string> Locales,
    [property: JsonPropertyName("devices")] ImmutableArray<DeviceClass> Devices,
    [property: JsonPropertyName("experiments")] ImmutableArray<string> Experiments
);
