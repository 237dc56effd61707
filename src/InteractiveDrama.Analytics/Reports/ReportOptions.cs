namespace InteractiveDrama.Analytics.Reports;

/// <summary>How a report is made.</summary>
public sealed record ReportOptions
{
    /// <summary>Report synthetic viewers instead of real ones. Playthroughs of the other kind are left out.</summary>
    public bool Simulated { get; init; }

    /// <summary>The least number of viewers under a rate; below it the count shows and the rate is hidden. At least 1.</summary>
    public int MinCell { get; init; } = 10;

    /// <summary>A viewer who has been silent for longer has left.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(30);
}
