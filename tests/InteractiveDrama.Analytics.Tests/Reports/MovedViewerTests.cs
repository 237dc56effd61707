using System.Text.Json;
using InteractiveDrama.Analytics.Playthroughs;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Reports;

public sealed class MovedViewerTests
{
    [Fact]
    public void Who_goes_on_at_the_same_beat_counts_like_anybody_else()
    {
        var moved = Tower.Times(
            10,
            () =>
                new Viewer()
                    .At("gate", "up")
                    .Moves(0, "gate", Tower.AtGate)
                    .Takes("door", "bell", Tower.AtBell)
                    .Moves(1, "bell", Tower.AtBell)
                    .Moves(1, "bell", Tower.AtBell)
                    .Ends("ring", "dawn")
                    .Playthrough()
        );

        Says(moved).ShouldBe(Says(Tower.Times(10, Tower.ReachesDawn)));
    }

    [Fact]
    public void Who_goes_on_at_an_earlier_beat_is_counted_on_the_way_that_holds_now()
    {
        var moved = Tower.Times(
            10,
            () =>
                new Viewer()
                    .At("gate", Tower.AtGate)
                    .Takes("up", "stairs", Tower.AtStairs, seconds: 2)
                    .Takes("climb", "roof", ["jump"], seconds: 2)
                    .Moves(0, "gate", Tower.AtGate)
                    .Takes("door", "bell", Tower.AtBell)
                    .Ends("ring", "dawn")
                    .Playthrough()
        );

        Says(moved).ShouldBe(Says(Tower.Times(10, Tower.ReachesDawn)));
    }

    [Fact]
    public void A_version_that_leads_back_gives_the_way_back()
    {
        var moved = Tower.Times(
            10,
            () =>
                new Viewer()
                    .At("gate", Tower.AtGate)
                    .Takes("door", "bell", Tower.AtBell)
                    .Moves(0, "gate", "up")
                    .Moves(1, "bell", Tower.AtBell)
                    .Ends("ring", "dawn")
                    .Playthrough()
        );

        Says(moved).ShouldBe(Says(Tower.Times(10, Tower.ReachesDawn)));
    }

    [Fact]
    public void Who_stays_where_they_were_moved_to_stands_there()
    {
        var moved = Tower.Times(
            10,
            () =>
                new Viewer()
                    .At("gate", Tower.AtGate)
                    .Takes("door", "bell", Tower.AtBell)
                    .Moves(0, "gate", Tower.AtGate)
                    .Playthrough()
        );

        Says(moved).ShouldBe(Says(Tower.Times(10, Tower.LeavesAtGate)));
    }

    private static string Says(IEnumerable<Playthrough> viewers) =>
        JsonSerializer.Serialize(Tower.Report(viewers));
}
