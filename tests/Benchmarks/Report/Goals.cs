using InteractiveDrama.Benchmarks.Measuring;

namespace InteractiveDrama.Benchmarks.Report;

/// <summary>
/// The engine's goals, judged by the measured rows. A ratio of rates is the median of the rounds' ratios, so that what
/// slows the whole machine for a round does not count.
/// </summary>
internal static class Goals
{
    /// <summary>Judges every goal on every story that has the rows for it.</summary>
    /// <param name="rows">What was measured.</param>
    /// <param name="machine">What two threads gave at best.</param>
    public static IEnumerable<Goal> Of(IReadOnlyList<Row> rows, double machine)
    {
        foreach (var story in rows.GroupBy(r => r.Story.Name))
        {
            var by = story.ToDictionary(r => r.Number);
            if (!by.ContainsKey(1) || !by.ContainsKey(3) || !by.ContainsKey(4))
                continue;
            yield return Times("(1) at least 10 times (3)", by[1], by[3], 10);
            yield return Times("(1) at least 3 times (4)", by[1], by[4], 3);
            yield return Kept(by[1], by[3]);
            yield return Allocated(by[1]);
            yield return Threads(by[1], machine);
        }

        foreach (var goal in Sizes([.. rows.Where(r => r.Number == 1)]))
            yield return goal;
    }

    private static Goal Times(string name, Row ours, Row theirs, double least)
    {
        var ratio = Ratio(ours.Rates(1), theirs.Rates(1));
        return new Goal(name, ours.Story.Name, $"{ratio:0.00} times", ratio >= least);
    }

    private static Goal Kept(Row ours, Row theirs)
    {
        var share = ours.Reading.StateBytes!.Value / theirs.Reading.StateBytes!.Value;
        return new Goal(
            "a state of (1) at most a quarter of (3)'s",
            ours.Story.Name,
            $"{share:0.000} of it",
            share <= 0.25
        );
    }

    // Texts written in the script are made once, so what a step's text cost it lies between nothing and its length.
    private static Goal Allocated(Row ours)
    {
        const double most = 2048;
        var least = ours.Allocated - ours.TextBytes;
        return new Goal(
            "(1) allocates under 2 KB a step beyond the text",
            ours.Story.Name,
            $"{ours.Allocated:N0} bytes with it",
            ours.Allocated < most ? true
                : least >= most ? false
                : null
        );
    }

    private static Goal Threads(Row ours, double machine)
    {
        var ratio = Ratio(ours.Rates(2), ours.Rates(1));
        return new Goal(
            "(1) on two threads at least 1.8 times one",
            ours.Story.Name,
            $"{ratio:0.00} times (arithmetic: {machine:0.00})",
            ratio >= 1.8
        );
    }

    // Two stories of one kind and different size say whether size costs; others differ in kind as well.
    private static IEnumerable<Goal> Sizes(IReadOnlyList<Row> ours)
    {
        var generated = ours.Where(r =>
                r.Story.Name.StartsWith("generated", StringComparison.Ordinal)
            )
            .OrderBy(r => r.Story.InkBytes)
            .ToList();
        if (generated.Count < 2)
            yield break;
        var (small, large) = (generated[0], generated[^1]);
        var times = Ratio(small.Rates(1), large.Rates(1));
        yield return new Goal(
            $"(1) costs a step no more for {Size(large)} than for {Size(small)} alike",
            large.Story.Name,
            $"{times:0.00} times",
            times <= 1.25
        );
        foreach (var other in ours.Except(generated))
            yield return new Goal(
                $"a step of (1) for {Size(large)}, another kind of story",
                $"{other.Story.Name}",
                $"{Ratio(other.Rates(1), large.Rates(1)):0.00} times its",
                null
            );
    }

    private static string Size(Row row) => Figures.Size(row.Story.InkBytes);

    /// <summary>The median of the rounds' ratios.</summary>
    public static double Ratio(IReadOnlyList<double> over, IReadOnlyList<double> under) =>
        Median.Of(over.Zip(under, (o, u) => o / u));
}
