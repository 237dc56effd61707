using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Cli.Analytics;

namespace InteractiveDrama.Cli.Reports;

/// <summary>Reports of the viewers whose turns a data folder holds.</summary>
internal static class FolderReports
{
    /// <summary>Makes a report of each subject, of viewers asked for in the same way.</summary>
    /// <param name="data">The folder; nobody watched where there is none.</param>
    /// <param name="options">Which viewers.</param>
    /// <param name="subjects">The stories, or versions of one.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UsageException">Viewers were asked for that there are none of.</exception>
    public static async Task<StoryReport[]> MakeAsync(
        string data,
        ReportOptions options,
        IReadOnlyCollection<ReportSubject> subjects,
        CancellationToken cancellation
    )
    {
        await using var counted = await AnalyticsData.FindAsync(data, cancellation);
        var reports = new List<StoryReport>();
        foreach (var subject in subjects)
        {
            var report = counted is null
                ? ReportBuilder.Build(
                    subject,
                    ReportCounts.None,
                    options,
                    TimeProvider.System.GetUtcNow()
                )
                : await new ReportMaker(counted.Events, TimeProvider.System).MakeAsync(
                    subject,
                    options,
                    cancellation
                );
            if (ReportQuestions.Unknown(options, report.Dimensions) is { } unknown)
                throw new UsageException(unknown);
            reports.Add(report);
        }

        return [.. reports];
    }
}
