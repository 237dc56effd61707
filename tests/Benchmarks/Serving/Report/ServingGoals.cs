using InteractiveDrama.Benchmarks.Report;

namespace InteractiveDrama.Benchmarks.Serving.Report;

/// <summary>The goals of serving, judged by the measured rows; a goal whose rows are missing is not judged.</summary>
internal static class ServingGoals
{
    private const double MostMilliseconds = 50;

    /// <summary>Judges them.</summary>
    public static IEnumerable<Goal> Of(IReadOnlyList<ServingRow> rows)
    {
        var by = rows.Where(r => r.Missing is null).ToDictionary(r => r.Number);
        foreach (var ours in by.Values.Where(r => r.Number is 2 or 3))
        {
            if (by.TryGetValue(1, out var bare))
            {
                var share = Goals.Ratio(Rates(ours), Rates(bare));
                yield return new Goal(
                    "at least half the rate of (1)",
                    ours.Name,
                    $"{share:0%}",
                    share >= 0.5
                );
                if (ours.Idle is { } idle && bare.Idle is { } connection)
                    yield return Times(
                        "at most 1.3 times the memory of a bare connection",
                        ours,
                        idle.Resident / connection.Resident,
                        times => times <= 1.3
                    );
            }

            if (by.TryGetValue(4, out var obvious))
            {
                yield return Times(
                    "at least 5 times the rate of (4)",
                    ours,
                    Goals.Ratio(Rates(ours), Rates(obvious)),
                    times => times >= 5
                );
                if (ours.Idle is { } idle && obvious.Idle is { } story)
                    yield return Times(
                        "at least 10 times less memory for a viewer than (4)",
                        ours,
                        story.Resident / idle.Resident,
                        times => times >= 10
                    );
            }

            if (ours.Half is { } half)
                yield return new Goal(
                    "p99 below 50 ms at half the highest rate",
                    ours.Name,
                    $"{half.P99:0.0} ms",
                    half.P99 < MostMilliseconds
                );
        }
    }

    private static Goal Times(string name, ServingRow row, double times, Func<double, bool> met) =>
        new(name, row.Name, $"{times:0.00} times", met(times));

    private static List<double> Rates(ServingRow row) => [.. row.Runs.Select(r => r.Rate)];
}
