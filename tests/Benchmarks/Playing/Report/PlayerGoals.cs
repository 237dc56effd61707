using InteractiveDrama.Benchmarks.Playing.Figures;
using InteractiveDrama.Benchmarks.Report;

namespace InteractiveDrama.Benchmarks.Playing.Report;

/// <summary>The player's goals, judged.</summary>
internal static class PlayerGoals
{
    /// <summary>So many cuts a judgement of them needs.</summary>
    private const int Fewest = 40;

    /// <summary>So many touches one of them needs: a short run on the phone has three visits.</summary>
    private const int FewestTouches = 10;

    /// <summary>Judges them all.</summary>
    public static IEnumerable<Goal> Of(PlayerFigures figures)
    {
        foreach (
            var (place, on) in new[]
            {
                (Places.Loopback, figures.Loopback),
                (Places.Shaped, figures.Shaped),
            }
        )
        {
            var branches = PlayerRows.Branches(place, on.Visits);
            yield return Below(
                "gap at a branch, median under 34 ms",
                branches,
                branches.Median,
                34,
                Fewest
            );
            yield return Below(
                "gap at a branch, worst under 100 ms",
                branches,
                branches.Worst,
                100,
                Fewest
            );
            var cuts = PlayerRows.Cuts(place, on.Visits);
            yield return Below("gap at any cut, worst under 100 ms", cuts, cuts.Worst, 100, Fewest);
            var opens = PlayerRows.Opens(place, on);
            yield return Below(
                "page open to first frame, median under 700 ms",
                opens,
                opens.Median,
                700,
                5
            );
        }

        yield return Ratio(figures.Shaped);
        foreach (var goal in OfPhone(figures.Phone))
            yield return goal;
    }

    // A cut that is seen at once counts as one animation frame, which is as fine as the observer sees.
    private static Goal Ratio(NetworkFigures shaped)
    {
        var obvious = PlayerRows.Obvious(Places.Shaped, shaped);
        var cuts = PlayerRows.Cuts(Places.Shaped, shaped.Visits);
        var ratio = obvious.Median / Math.Max(cuts.Median, 1000.0 / 60);
        return new Goal(
            "gap at a cut at least 5 times shorter than the obvious player's",
            Places.Shaped,
            $"{ratio:0.0} times",
            cuts.Values.Length >= Fewest ? ratio >= 5 : null
        );
    }

    private static IEnumerable<Goal> OfPhone(PhoneFigures phone)
    {
        var most = phone.FirstDecisionBytes.Max();
        yield return new Goal(
            "first decision with at most 1.5 MB transferred",
            Places.Phone,
            Benchmarks.Report.Figures.Size(most),
            most <= 1_500_000
        );
        var touches = PlayerRows.Touches(phone);
        yield return Below(
            "touch answered within 100 ms",
            touches,
            touches.Worst,
            100,
            FewestTouches
        );
        var cuts = PlayerRows.Cuts(Places.Phone, phone.Visits);
        yield return Below("gap at any cut, median under 100 ms", cuts, cuts.Median, 100, Fewest);
        var stall = phone.Visits.SelectMany(v => v.Stalls).DefaultIfEmpty().Max();
        yield return new Goal(
            $"no stall over 2 s in {phone.Minutes:0.#} minutes",
            Places.Phone,
            $"{stall / 1000:0.00} s",
            stall <= 2000
        );
    }

    private static Goal Below(string name, PlayerRow row, double value, double limit, int fewest) =>
        new(name, row.Place, $"{value:0} ms", row.Values.Length >= fewest ? value < limit : null);
}
