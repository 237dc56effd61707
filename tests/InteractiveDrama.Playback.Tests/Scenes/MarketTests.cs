using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Scenes;

public class MarketTests
{
    private const string Ink = """
        -> bar
        === bar ===
        # place: bar, night
        # shot: close-up; a glass
        # music: jazz
        Whisky, neat. # id: w # not: cn
        # shot: close-up; a cup
        Tea, hot. # id: t # only: cn
        # shot: wide
        Rain. # id: r
        * [Stay] # id: stay
            {~One.|Two.|Three.} # id: n
            Only there. # only: eu, us # id: o
            # ending: home
            Home. # only: cn # id: h
            -> END
        """;

    private static readonly StoryPackage Story = TestStory.Compile(Ink);

    private static Beat First(ReleaseMarket market) => Player(market).Start(null, 0).Beat;

    private static StoryPlayer Player(ReleaseMarket market) => new(Story.For(market));

    private static Beat Last(ReleaseMarket market)
    {
        var player = Player(market);
        return player.Choose(player.Start(null, 0).Snapshot!, "stay").Beat;
    }

    [Theory]
    [InlineData(ReleaseMarket.None, "w r")]
    [InlineData(ReleaseMarket.Cn, "t r")]
    [InlineData(ReleaseMarket.Eu, "w r")]
    public void Lines_for_other_markets_are_left_out(ReleaseMarket market, string ids) =>
        string.Join(' ', First(market).Lines.Select(line => line.Id)).ShouldBe(ids);

    [Theory]
    [InlineData(ReleaseMarket.None, "n")]
    [InlineData(ReleaseMarket.Cn, "n h")]
    [InlineData(ReleaseMarket.Eu, "n o")]
    [InlineData(ReleaseMarket.Us, "n o")]
    public void One_tag_names_several_markets(ReleaseMarket market, string ids) =>
        string.Join(' ', Last(market).Lines.Select(line => line.Id)).ShouldBe(ids);

    [Fact]
    public void The_shot_and_the_sound_of_a_line_go_with_it()
    {
        var beat = First(ReleaseMarket.Cn);
        beat.Shots.Select(shot => (shot.Id, shot.FirstLine, shot.Direction.Action))
            .ShouldBe([("t", 0, "a cup"), ("r", 1, null)]);
        beat.Sounds.ShouldBeEmpty();
        First(ReleaseMarket.None).Sounds.ShouldHaveSingleItem().Name.ShouldBe("jazz");
    }

    [Fact]
    public void Where_the_story_is_and_how_it_ends_holds_in_every_market()
    {
        First(ReleaseMarket.Cn).Shots.ShouldAllBe(shot => shot.Place == "bar");
        Last(ReleaseMarket.None).Ending.ShouldBe("home");
        Last(ReleaseMarket.Cn).Ending.ShouldBe("home");
    }

    [Fact]
    public void Versions_ids_choices_and_draws_are_the_same_in_every_market()
    {
        foreach (var market in Enum.GetValues<ReleaseMarket>())
        {
            Story.For(market).Version.ShouldBe(Story.Version);
            First(market).Choices.Select(choice => choice.Id).ShouldBe(["stay"]);
            Last(market).Lines[0].Text.ShouldBe(Last(ReleaseMarket.None).Lines[0].Text);
            Last(market).Id.ShouldBe(Last(ReleaseMarket.None).Id);
        }
    }

    [Fact]
    public void A_session_goes_on_in_another_market_where_it_stood()
    {
        var left = Player(ReleaseMarket.Cn).Start(null, 7).Snapshot!;
        Player(ReleaseMarket.Us)
            .Choose(left, "stay")
            .Beat.Lines.Select(line => line.Id)
            .ShouldBe(["n", "o"]);
    }

    [Theory]
    [InlineData("A. # only: china", Codes.UnknownMarket, "Known are cn, eu, us.")]
    [InlineData("A. # not: uss", Codes.UnknownMarket, "Did you mean 'us'?")]
    [InlineData("A. # only: none", Codes.UnknownMarket, null)]
    [InlineData("A. # only:", Codes.UnknownMarket, null)]
    [InlineData("* [A] # not: cn\n- B.", Codes.MarketOnChoice, null)]
    public void Words_that_are_no_markets_and_choices_are_refused(
        string ink,
        string code,
        string? help
    )
    {
        var finding = Findings(ink).ShouldHaveSingleItem();
        (finding.Code, finding.Severity).ShouldBe((code, Severity.Error));
        if (help is not null)
            finding.Help.ShouldContain(help);
    }

    private static ImmutableArray<Diagnostic> Findings(string ink) =>
        [.. TestStory.Check(ink).Diagnostics.Where(d => d.Severity == Severity.Error)];
}
