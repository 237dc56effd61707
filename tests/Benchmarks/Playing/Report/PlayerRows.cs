using System.Collections.Immutable;
using InteractiveDrama.Benchmarks.Playing.Figures;

namespace InteractiveDrama.Benchmarks.Playing.Report;

/// <summary>The figures as rows of the table.</summary>
internal static class PlayerRows
{
    /// <summary>All rows; those without a value too.</summary>
    public static IEnumerable<PlayerRow> Of(PlayerFigures figures) =>
        [
            .. On(Places.Loopback, figures.Loopback),
            .. On(Places.Shaped, figures.Shaped),
            .. Played(Places.Phone, figures.Phone.Visits),
            Touches(figures.Phone),
        ];

    /// <summary>The cuts at branches that were loaded ahead.</summary>
    public static PlayerRow Branches(string place, ImmutableArray<VisitFigures> visits) =>
        Row("cut at a branch", place, visits, v => v.Branches.Select(b => b.Gap));

    /// <summary>All cuts.</summary>
    public static PlayerRow Cuts(string place, ImmutableArray<VisitFigures> visits) =>
        Row("cut", place, visits, v => [.. v.Branches.Select(b => b.Gap), .. v.Within]);

    /// <summary>From opening the page to the first frame.</summary>
    public static PlayerRow Opens(string place, NetworkFigures figures) =>
        new("page open to first frame", place, figures.Opens);

    /// <summary>The cuts of the obvious player.</summary>
    public static PlayerRow Obvious(string place, NetworkFigures figures) =>
        new("cut, obvious player", place, figures.Obvious);

    /// <summary>From a tap to the picture that shows its choice taken.</summary>
    public static PlayerRow Touches(PhoneFigures figures) =>
        Row("tap to the choice taken", Places.Phone, figures.Visits, v => v.Touches);

    private static IEnumerable<PlayerRow> On(string place, NetworkFigures figures) =>
        [
            Opens(place, figures),
            .. Played(place, figures.Visits),
            Obvious(place, figures),
            Row(
                "choice to first frame, nothing loaded",
                place,
                figures.Unloaded,
                v => v.Branches.Select(b => b.Choice)
            ),
        ];

    private static IEnumerable<PlayerRow> Played(
        string place,
        ImmutableArray<VisitFigures> visits
    ) =>
        [
            Branches(place, visits),
            Row("cut inside a beat", place, visits, v => v.Within),
            Row("a shot's first frame to its second", place, visits, v => v.Moves),
            Row("cut, as the player tells", place, visits, v => v.Told.Select(t => t.GapMs)),
            Row("choice to first frame", place, visits, v => v.Branches.Select(b => b.Choice)),
        ];

    private static PlayerRow Row(
        string name,
        string place,
        ImmutableArray<VisitFigures> visits,
        Func<VisitFigures, IEnumerable<double>> values
    ) => new(name, place, [.. visits.SelectMany(values)]);
}
