using System.Collections.Immutable;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Shots.Scheduling.Foreseeing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Shots;

public sealed class ChoiceCountTests
{
    private static readonly ImmutableArray<string> Ways = ["left", "right"];

    [Fact]
    public void Nobody_has_chosen_and_nothing_is_known() =>
        new ChoiceCounts(new ManualTime()).Counts("story", "door", Ways).ShouldBeEmpty();

    [Fact]
    public void Thirty_viewers_of_one_mind_make_their_way_the_likely_one()
    {
        var time = new ManualTime();
        var counts = new ChoiceCounts(time);
        for (var viewer = 0; viewer < 30; viewer++)
        {
            counts.Add("story", "door", "right", time.GetUtcNow());
        }

        ChoiceShare.Of(counts.Counts("story", "door", Ways), 2, prior: 1)[1].ShouldBe(31.0 / 32);
        counts.Counts("story", "window", Ways).ShouldBeEmpty();
        counts.Counts("other", "door", Ways).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_three_days_old_weighs_half_in_whatever_order_it_came()
    {
        var time = new ManualTime();
        var counts = new ChoiceCounts(time);
        var longAgo = time.GetUtcNow();
        time.Advance(TimeSpan.FromDays(3));
        counts.Add("story", "door", "left", time.GetUtcNow());
        counts.Add("story", "door", "left", longAgo);
        counts.Add("story", "door", "right", longAgo);

        counts.Counts("story", "door", Ways).ShouldBe([1.5, 0.5], tolerance: 1e-9);
        time.Advance(TimeSpan.FromDays(3));
        counts.Counts("story", "door", Ways).ShouldBe([0.75, 0.25], tolerance: 1e-9);
    }
}
