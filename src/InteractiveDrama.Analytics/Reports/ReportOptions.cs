using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>What a report is of, and how it is made.</summary>
public sealed record ReportOptions
{
    /// <summary>Report synthetic viewers instead of real ones.</summary>
    public bool Simulated { get; init; }

    /// <summary>The least number of viewers under a rate; below it the count shows and the rate is hidden. At least 1.</summary>
    public int MinCell { get; init; } = 10;

    /// <summary>Add up all versions of the story by their stable ids, instead of the subject's alone.</summary>
    public bool AcrossVersions { get; init; }

    /// <summary>Only viewers of this language; null for all.</summary>
    public string? Locale { get; init; }

    /// <summary>Only viewers on this sort of device; null for all.</summary>
    public DeviceClass? Device { get; init; }

    /// <summary>Only viewers exposed to this experiment; null for all.</summary>
    public string? Experiment { get; init; }

    /// <summary>Of those, only viewers of this variant; null for all.</summary>
    public string? Variant { get; init; }
}
