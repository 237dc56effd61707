using System.Collections.Immutable;
using InteractiveDrama.Analytics.Counting;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>Episodes, and the step to the next.</summary>
internal static class EpisodeReports
{
    public static ImmutableArray<EpisodeReport> Of(
        ReportSubject subject,
        ReportOptions options,
        CountTable table
    )
    {
        var titles = subject.Graph.Nodes.ToDictionary(
            node => node.Id,
            node => node.Title,
            StringComparer.Ordinal
        );
        return
        [
            .. subject.Episodes.Select(e => new EpisodeReport(
                e.Id,
                e.Number,
                e.Title,
                table.Of(Measure.EpisodeStarted, e.Id),
                Rate.From(
                    table.Of(Measure.EpisodeFinished, e.Id),
                    table.Of(Measure.EpisodeMature, e.Id),
                    options.MinCell
                ),
                Rate.From(
                    (int)table.Sum(Measure.EpisodeWentOn, e.Id),
                    (int)table.Sum(Measure.EpisodeCrossed, e.Id),
                    options.MinCell
                )
            )
            {
                ByLastBeat =
                [
                    .. table
                        .All(Measure.EpisodeCrossed, e.Id)
                        .Select(one => new EpisodeExit(
                            one.Key.B,
                            titles.GetValueOrDefault(one.Key.B, one.Key.B),
                            Rate.From(
                                table.Of(Measure.EpisodeWentOn, e.Id, one.Key.B),
                                (int)one.Value,
                                options.MinCell
                            )
                        )),
                ],
            }),
        ];
    }
}
