using System.Collections.Immutable;

namespace InteractiveDrama.Analytics.Reports.Comparison;

/// <summary>Compares what viewers did with two versions of a story.</summary>
public static class ComparisonBuilder
{
    /// <summary>Compares two versions by their reports.</summary>
    /// <param name="a">The report of the first version: before.</param>
    /// <param name="b">The report of the second: after; of viewers asked for in the same way.</param>
    /// <exception cref="ArgumentException">The reports are of different kinds of viewers, or hide rates differently.</exception>
    public static VersionComparison Compare(StoryReport a, StoryReport b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Simulated != b.Simulated || a.Filter != b.Filter || a.MinCell != b.MinCell)
            throw new ArgumentException("The reports were not asked for alike.", nameof(b));
        var (before, after) = (new ExitCurve(a), new ExitCurve(b));
        var finished = EstimateDifference.Of(before.FinishedAtLast(), after.FinishedAtLast());
        return new VersionComparison
        {
            Headline = ComparisonHeadline.Write(a, b, finished),
            Simulated = b.Simulated,
            MinCell = b.MinCell,
            MadeAt = b.MadeAt,
            Filter = b.Filter,
            A = Version(a),
            B = Version(b),
            Finished = finished,
            Left = EstimateDifference.Of(before.LeftAtLast(), after.LeftAtLast()),
            LogRank = ExitCurve.Test(before, after),
            Retention =
            [
                .. Enumerable
                    .Range(1, Math.Max(before.Length, after.Length))
                    .Select(beat => new RetentionDifference(
                        beat,
                        EstimateDifference.Of(before.WatchingAt(beat), after.WatchingAt(beat)),
                        EstimateDifference.Of(before.LeftAt(beat), after.LeftAt(beat))
                    )),
            ],
            Beats = Beats(a, b),
        };
    }

    private static ComparedVersion Version(StoryReport report) =>
        new(report.Story, report.Title, report.Version, report.Viewers);

    private static ImmutableArray<BeatDifference> Beats(StoryReport a, StoryReport b)
    {
        var before = a.Beats.ToDictionary(beat => beat.Id, StringComparer.Ordinal);
        var after = b.Beats.Select(beat => beat.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. b.Beats.Select(beat => Beat(before.GetValueOrDefault(beat.Id), beat)),
            .. a.Beats.Where(beat => !after.Contains(beat.Id)).Select(beat => Beat(beat, null)),
        ];
    }

    private static BeatDifference Beat(BeatReport? a, BeatReport? b)
    {
        var known = (b ?? a)!;
        return new BeatDifference(
            known.Id,
            known.Title,
            known.Kind,
            a is null ? FoundIn.B
                : b is null ? FoundIn.A
                : FoundIn.Both,
            RateDifference.Of(a?.Reach, b?.Reach),
            RateDifference.Of(a?.DropOff, b?.DropOff)
        );
    }
}
