using InteractiveDrama.Analytics.Reports;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Reports;

public sealed class HeadlineTests
{
    [Fact]
    public void It_names_the_branch_that_loses_four_in_ten()
    {
        var report = Tower.Report([
            .. Tower.Times(40, Tower.LeavesAtBell),
            .. Tower.Times(60, Tower.ReachesDawn),
            .. Tower.Times(95, Tower.Falls),
            .. Tower.Times(5, Tower.LeavesAtStairs),
        ]);

        report.Headline.ShouldBe(
            new Headline(
                HeadlineKind.MostLeave,
                "One viewer in five leaves at The Second Bell, after “Open the door”: two in five of those who take it (40 of 100).",
                "bell",
                "door"
            )
        );
        report.Beat("bell").DropOff!.Value.ShouldBe(.4);
        report.Choice("gate", "door").Continuation.Value.ShouldBe(.6);
    }

    [Fact]
    public void A_rare_branch_that_loses_most_of_its_own_is_named_beside_the_place_that_loses_most_of_all()
    {
        var report = Tower.Report([
            .. Tower.Times(100, Tower.LeavesAtGate),
            .. Tower.Times(800, Tower.Falls),
            .. Tower.Times(40, Tower.LeavesAtBell),
            .. Tower.Times(60, Tower.ReachesDawn),
        ]);

        report.Headline.Text.ShouldBe(
            "One viewer in ten leaves at The Gate; the steepest loss is at The Second Bell, after “Open the door”, where two in five leave."
        );
        report.Headline.Beat.ShouldBe("gate");
        report.Headline.SteepestBeat.ShouldBe("bell");
        report.Headline.SteepestChoice.ShouldBe("door");
    }

    [Fact]
    public void Without_viewers_it_says_so()
    {
        Tower.Report([]).Headline.Text.ShouldBe("No viewers yet.");
        Tower
            .Report([], new ReportOptions { Simulated = true })
            .Headline.Text.ShouldBe("No simulated viewers yet.");
        Tower
            .Report([new Viewer().At("gate", Tower.AtGate).Playthrough(version: "v0")])
            .Headline.Text.ShouldBe(
                "No viewers of this version yet; 1 playthrough of other versions."
            );
    }

    [Fact]
    public void With_few_viewers_it_counts()
    {
        var report = Tower.Report([.. Tower.Times(2, Tower.LeavesAtBell), Tower.Falls()]);

        report.Headline.Kind.ShouldBe(HeadlineKind.FewViewers);
        report.Headline.Text.ShouldBe(
            "Only 3 viewers so far, too few for rates; of the 2 who left, 2 did so at The Second Bell."
        );
        Tower
            .Report([Tower.Falls()])
            .Headline.Text.ShouldBe("Only 1 viewer so far, too few for rates; none has left.");
    }

    [Fact]
    public void When_nobody_leaves_it_says_what_they_do()
    {
        var report = Tower.Report(
            [.. Tower.Times(30, Tower.Falls), .. Tower.Times(10, Tower.LeavesAtBell)],
            after: TimeSpan.FromMinutes(5)
        );

        report.Headline.Kind.ShouldBe(HeadlineKind.NobodyLeaves);
        report.Headline.Text.ShouldBe(
            "Nobody has left: of 40 viewers, 30 reached an ending, 10 may still go on."
        );
    }
}
