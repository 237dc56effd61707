using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Events;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>What a report is made of.</summary>
/// <param name="Viewers">Counters of the viewers it is of.</param>
/// <param name="Replays">Later playthroughs of theirs.</param>
/// <param name="OtherVersions">Playthroughs of other versions.</param>
/// <param name="Dimensions">What it can be narrowed to.</param>
/// <param name="Events">What has come in.</param>
public sealed record ReportCounts(
    Counters Viewers,
    int Replays,
    int OtherVersions,
    ReportDimensions Dimensions,
    EventCounts Events
)
{
    /// <summary>Nobody watched.</summary>
    public static ReportCounts None { get; } =
        new(
            new Counters(),
            0,
            0,
            new ReportDimensions([], [], [], []),
            new EventCounts(0, 0, 0, 0, 0)
        );
}
