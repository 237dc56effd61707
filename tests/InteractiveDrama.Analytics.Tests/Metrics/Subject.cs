using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Analytics.Tests.Metrics;

/// <summary>One viewer as a data set lists it: how long, and what then (0 for last seen, else the way out).</summary>
internal readonly record struct Subject(double Time, int Cause)
{
    /// <summary>A few subjects with many ties, so that every kind of tie comes up.</summary>
    public static Gen<Subject[]> Few { get; } =
        Gen.Choose(1, 6)
            .SelectMany(time => Gen.Choose(0, 2).Select(cause => new Subject(time, cause)))
            .NonEmptyListOf()
            .Select(subjects => subjects.Take(24).ToArray());

    public static ImmutableArray<SurvivalCount> Survival(IEnumerable<Subject> subjects) =>
        [
            .. subjects.Select(s => new SurvivalCount(
                s.Time,
                s.Cause == 0 ? 0 : 1,
                s.Cause == 0 ? 1 : 0
            )),
        ];

    public static CompetingCount[] Competing(IEnumerable<Subject> subjects, int ways) =>
        [
            .. subjects
                .GroupBy(s => s.Time)
                .OrderBy(time => time.Key)
                .Select(time => new CompetingCount(
                    time.Key,
                    [.. Enumerable.Range(1, ways).Select(way => time.Count(s => s.Cause == way))],
                    time.Count(s => s.Cause == 0)
                )),
        ];
}
