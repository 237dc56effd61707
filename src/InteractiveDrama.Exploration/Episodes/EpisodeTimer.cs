using System.Collections.Immutable;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Exploration.Search;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.Episodes;

/// <summary>How long each episode takes.</summary>
internal static class EpisodeTimer
{
    public static ImmutableArray<EpisodeTimes> Of(
        StoryPackage package,
        IPathMeasure paths,
        WalkMeasure viewers,
        Func<Way, Witness> witness
    ) =>
        [
            .. (
                package.Episodes.IsEmpty
                    ? [null]
                    : package.Episodes.Select(e => (string?)e.Id).ToArray()
            )
                .Select(e => Of(e, paths, viewers, witness))
                .Where(t => t.Shortest is not null || t.FirstDecision is not null),
        ];

    private static EpisodeTimes Of(
        string? episode,
        IPathMeasure paths,
        WalkMeasure viewers,
        Func<Way, Witness> witness
    )
    {
        var through = paths.Through(episode);
        var visits = viewers.Visits(episode).ToList();
        var minutes = visits.Sum(v => v.Seconds) / 60;
        return new EpisodeTimes
        {
            Episode = episode,
            Shortest = Time(through.Shortest),
            MedianSeconds = Median(visits),
            Longest = Time(through.Longest),
            HasCircles = through.Circle is not null,
            FirstDecision = Time(paths.ToFirstDecision(episode).Longest),
            DecisionsPerMinute =
                minutes > 0 ? Math.Round(visits.Sum(v => v.Decisions) / minutes, 2) : null,
            IsOfAllPaths = paths.IsOfAllPaths,
        };

        PathTime? Time(MeasuredPath? path) =>
            path is null ? null : new PathTime(Math.Round(path.Length, 2), witness(path.Way));
    }

    private static double? Median(List<WalkMeasure.Visit> visits)
    {
        if (visits.Count == 0)
            return null;
        var sorted = visits.Select(v => v.Seconds).Order().ToList();
        var middle = sorted.Count / 2;
        return Math.Round(
            sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2,
            2
        );
    }
}
