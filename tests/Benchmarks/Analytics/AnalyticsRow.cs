namespace InteractiveDrama.Benchmarks.Analytics;

/// <summary>What was measured up to a number of events.</summary>
/// <param name="Events">Events in the file.</param>
/// <param name="Rate">Events taken in and counted in a second, since the last row.</param>
/// <param name="Ceiling">The same rows, inserted bare, in a second.</param>
/// <param name="Counters">Counters there are.</param>
/// <param name="ReportMilliseconds">A whole report: the median of several.</param>
/// <param name="RebuildRate">Events counted anew in a second.</param>
/// <param name="BytesOfEvent">Bytes on the disk for each event.</param>
internal sealed record AnalyticsRow(
    long Events,
    double Rate,
    double Ceiling,
    long Counters,
    double ReportMilliseconds,
    double RebuildRate,
    double BytesOfEvent
);
