using System.Collections.Immutable;
using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>Makes the report of a story from counters.</summary>
public static class ReportBuilder
{
    /// <summary>Makes a report.</summary>
    /// <param name="subject">The story.</param>
    /// <param name="counts">What was counted.</param>
    /// <param name="options">Which viewers those are, and how to make it.</param>
    /// <param name="now">When it is made.</param>
    public static StoryReport Build(
        ReportSubject subject,
        ReportCounts counts,
        ReportOptions options,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(options);
        var names = new ChoiceNames(subject.Graph);
        var table = new CountTable(counts.Viewers);
        var edges = new EdgeTable(table, names);
        var exits = RetentionCurve.Exits(table);
        var viewers = Viewers(exits, table, counts);
        var beats = BeatReports.Of(subject, options, names, table);
        return new StoryReport(
            subject.Story,
            subject.Title,
            subject.Version,
            options.Simulated,
            now,
            options.MinCell,
            new CountingRules().Silence.TotalMinutes,
            HeadlineWriter.Write(viewers, beats, edges.Counts, names, options),
            viewers,
            beats,
            edges.Reports(subject.Graph, options.MinCell),
            Endings(subject, options, table),
            EpisodeReports.Of(subject, options, table),
            RetentionCurve.ByBeats(exits, options.MinCell)
        )
        {
            Filter = new ReportFilter(
                options.AcrossVersions,
                options.Locale,
                options.Device,
                options.Experiment,
                options.Variant
            ),
            Dimensions = counts.Dimensions,
            RetentionBySeconds = RetentionCurve.BySeconds(table, options.MinCell),
            RetentionByWait = RetentionCurve.ByWait(table, options.MinCell),
            Paths = Paths(table),
            Replay = Replay(table, viewers, options.MinCell),
            Returns = WatchReports.Returns(table, now, options.MinCell),
            Watch = WatchReports.Of(table, options.MinCell),
            Events = counts.Events,
        };
    }

    private static ViewerCounts Viewers(
        ImmutableArray<ExitCounts> exits,
        CountTable table,
        ReportCounts counts
    )
    {
        var all = exits.Aggregate(default(ExitCounts), (a, b) => a + b);
        return new ViewerCounts(
            table.Viewers,
            all.Ended,
            all.Left,
            all.Stuck,
            all.Open,
            counts.Replays,
            counts.OtherVersions
        )
        {
            Gated = all.Gated,
        };
    }

    private static Rate Replay(CountTable table, ViewerCounts viewers, int minCell)
    {
        // Who left in the middle and began again is no replay of an ending, so there may be more second ones than finishers.
        var second = Math.Min((int)table.Total(Measure.Second), viewers.Finished);
        return Rate.From(second, viewers.Finished, minCell);
    }

    private static ImmutableArray<PathStep> Paths(CountTable table) =>
        [
            .. table
                .All(Measure.Steps)
                .OrderBy(one => one.Key.N)
                .ThenByDescending(one => one.Value)
                .Select(one => new PathStep(one.Key.N, one.Key.A, one.Key.B, (int)one.Value)),
        ];

    private static ImmutableArray<EndingReport> Endings(
        ReportSubject subject,
        ReportOptions options,
        CountTable table
    )
    {
        var written = subject.Graph.Nodes.Where(n => n.Kind == GraphNodeKind.Ending).ToArray();
        var titles = written.ToDictionary(n => n.Id, n => n.Title, StringComparer.Ordinal);
        var finished = (int)table.Total(Measure.Endings);
        string[] ids =
        [
            .. written
                .Select(n => n.Id)
                .Concat(table.All(Measure.Endings).Select(one => one.Key.A))
                .Distinct(StringComparer.Ordinal),
        ];
        return
        [
            .. ids.Select(id => new EndingReport(
                id,
                subject.EndingTitles?.GetValueOrDefault(id) ?? titles.GetValueOrDefault(id, id),
                Rate.From(table.Of(Measure.Endings, id), finished, options.MinCell, ids.Length)
            )),
        ];
    }
}
