using InteractiveDrama.Shots.Rungs;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Scheduling;

public sealed class RungChoiceTests
{
    [Theory]
    [InlineData(false, false, Rung.Animatic)]
    [InlineData(false, true, Rung.Keyframe)]
    [InlineData(true, false, Rung.Final)]
    [InlineData(true, true, Rung.Final)]
    public void The_best_that_is_ready_is_shown(bool final, bool keyframe, Rung expected) =>
        RungChoice.Best(new ReadyMedia(final, keyframe, true)).ShouldBe(new(expected, true));

    [Fact]
    public void A_better_one_takes_its_place_only_before_it_is_on_screen()
    {
        var shown = new RungChoice(Rung.Animatic, false);
        var ready = new ReadyMedia(true, false, true);

        shown.Replaced(ready, isOnScreen: true).ShouldBe(shown);
        shown.Replaced(ready, isOnScreen: false).ShouldBe(new RungChoice(Rung.Final, true));
    }

    [Fact]
    public void A_lesser_one_never_does() =>
        new RungChoice(Rung.Final, true)
            .Replaced(default, isOnScreen: false)
            .ShouldBe(new RungChoice(Rung.Final, true));
}
