using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Exploration.Comparison;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Exploration.Tests.Comparison;

public sealed class VersionComparisonTests
{
    private const string Ferry = """
        -> pier
        === pier
        The ferry waits. # id: pier_1
        * [Wait] # id: wait
          -> shed
        * [Leave] # id: leave
          -> road
        === shed
        It is dark. # id: shed_1
        * [Light the lamp] # id: lamp
          -> road
        * [Sit down] # id: sit
          -> road
        === road
        The road is long. # id: road_1
        + [Go home] # id: home
          # ending: home
          -> END
        """;

    [Fact]
    public void A_version_against_itself_changes_nothing()
    {
        var comparison = Compare(Ferry, Ferry);

        comparison.Choices.IsEmpty.ShouldBeTrue();
        comparison.Lines.IsEmpty.ShouldBeTrue();
        comparison.Beats.IsEmpty.ShouldBeTrue();
        var positions = comparison.Positions;
        positions.IsExhaustive.ShouldBeTrue();
        (positions.Total, positions.Unchanged, positions.Earlier).ShouldBe(
            (positions.Total, positions.Total, 0)
        );
        positions.Ended.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void What_was_added_changed_moved_and_removed_is_told_by_its_id()
    {
        var comparison = Compare(
            Ferry,
            Ferry
                .Replace("It is dark.", "It is very dark.", StringComparison.Ordinal)
                .Replace("[Leave]", "[Go away]", StringComparison.Ordinal)
                .Replace("The road is long. # id: road_1\n", "", StringComparison.Ordinal)
                .Replace(
                    "* [Light the lamp] # id: lamp\n  -> road\n* [Sit down] # id: sit\n  -> road",
                    "A chair. # id: chair\n* [Sit down] # id: sit\n  -> road\n* [Light the lamp] # id: lamp\n  -> road\n* [Hide] # id: hide\n  -> road",
                    StringComparison.Ordinal
                )
        );

        Ids(comparison.Choices.Added).ShouldBe(["hide"]);
        Ids(comparison.Choices.Changed).ShouldBe(["leave"]);
        comparison.Choices.Changed[0].Text!.ShouldContain("Go away");
        comparison.Choices.Changed[0].Before!.ShouldContain("Leave");
        Ids(comparison.Choices.Moved).ShouldHaveSingleItem();
        comparison.Choices.Moved[0].From.ShouldBe("shed");
        comparison.Choices.Removed.ShouldBeEmpty();
        Ids(comparison.Lines.Added).ShouldBe(["chair"]);
        Ids(comparison.Lines.Changed).ShouldBe(["shed_1"]);
        Ids(comparison.Lines.Removed).ShouldBe(["road_1"]);
        Ids(comparison.Beats.Changed).ShouldBe(["shed"]);
        comparison.Positions.Earlier.ShouldBe(0);
    }

    [Fact]
    public void A_choice_in_another_beat_was_moved_and_a_beat_can_come_and_go()
    {
        var comparison = Compare(
            Ferry,
            Ferry
                .Replace("* [Leave] # id: leave\n  -> road\n", "", StringComparison.Ordinal)
                .Replace("=== shed", "=== barn", StringComparison.Ordinal)
                .Replace("-> shed", "-> barn", StringComparison.Ordinal)
        );

        Ids(comparison.Choices.Moved).ShouldBe(["lamp", "sit"]);
        (comparison.Choices.Moved[0].From, comparison.Choices.Moved[0].In).ShouldBe(
            ("shed", "barn")
        );
        Ids(comparison.Beats.Added).ShouldBe(["barn"]);
        Ids(comparison.Beats.Removed).ShouldBe(["shed"]);
        // Who stands in the shed goes on in the barn, where the same is offered.
        comparison
            .Positions.Landings.Select(l => (l.From, l.To, l.Lost))
            .ShouldBe([("road", "pier", "leave")]);
    }

    [Fact]
    public void Who_lands_where_is_counted_with_a_way_that_leads_there()
    {
        var before = TestStory.Compile(Ferry);
        var after = TestStory.Compile(
            Ferry.Replace("* [Wait] # id: wait\n  -> shed\n", "", StringComparison.Ordinal)
        );

        var positions = VersionComparison.Of(before, after, Explored.Quick).Positions;

        positions.IsExhaustive.ShouldBeTrue();
        (positions.Unchanged + positions.Earlier).ShouldBe(positions.Total);
        foreach (var landing in positions.Landings)
        {
            landing.To.ShouldBe("pier");
            landing.Lost.ShouldBe("wait");
            Explored.Replay(before, landing.Witness).Beat.Id.ShouldBe(landing.From);
        }
        positions.Landings.Select(l => l.From).ShouldContain("shed");
    }

    [Fact]
    public void A_version_that_fails_at_once_takes_nobody_and_a_bounded_search_says_so()
    {
        var before = TestStory.Compile(Ferry);
        var broken = TestStory.Compile("VAR x = 0\n{1 / x}\n* [Wait] # id: wait\n-> END\n");

        VersionComparison
            .Of(before, broken, Explored.Quick)
            .Positions.Landings.ShouldAllBe(l => l.To == null);
        VersionComparison
            .Of(before, before, Explored.Quick with { MaxStates = 2 })
            .Positions.IsExhaustive.ShouldBeFalse();
    }

    [Fact]
    public void Any_story_carried_over_to_itself_keeps_every_position() =>
        Prop.ForAll(
                RandomStory.Any,
                story =>
                {
                    if (TestStory.Check(story.Ink).Package is not { } package)
                        return;
                    var positions = VersionComparison
                        .Of(package, package, Explored.Quick with { MaxStates = 400 })
                        .Positions;
                    positions.Earlier.ShouldBe(0);
                    positions.Unchanged.ShouldBe(positions.Total);
                }
            )
            .Check(Cases.Of(25));

    private static VersionComparison Compare(string before, string after) =>
        VersionComparison.Of(Compile(before), Compile(after), Explored.Quick);

    private static StoryPackage Compile(string ink) => TestStory.Compile(ink);

    private static IEnumerable<string> Ids(IEnumerable<ContentChange> changes) =>
        changes.Select(c => c.Id);
}
