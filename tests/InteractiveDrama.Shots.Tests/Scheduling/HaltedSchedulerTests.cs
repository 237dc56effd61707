using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Scheduling;

public sealed class HaltedSchedulerTests
{
    private static readonly Halt All = new(null, null, Desk.Noon, "mei", null);

    [Fact]
    public void Under_a_halt_no_model_is_asked_and_nobody_wakes_up_to_try()
    {
        var desk = new Desk();
        desk.Scheduler.Halted([All]);
        desk.Scheduler.Want("ann", [Desk.In(Desk.Shot("pier"), 300)]);

        // What is no model goes on, until it refuses.
        var other = desk.Starts().ShouldHaveSingleItem();
        other.Option.Provider.ShouldBe("studio");
        desk.Scheduler.Failed(other.Ticket, RefusalKind.Moderation, 0, Desk.Noon);

        desk.Starts().ShouldBeEmpty();
        desk.Scheduler.NextWake(Desk.Noon).ShouldBeNull();
        desk.Scheduler.Explain(Desk.Shot("pier").Key, Desk.Noon)!
            .Rungs.Select(rung => rung.Verdict)
            .ShouldAllBe(why => why == "It is halted.");

        desk.Scheduler.Halted([]);
        desk.Starts().ShouldHaveSingleItem().Option.Provider.ShouldBe("first");
    }

    [Fact]
    public void A_halt_of_one_provider_sends_work_to_the_next()
    {
        var desk = new Desk();
        desk.Scheduler.Want("ann", [Desk.In(Desk.Shot("pier"), 300)]);
        var first = desk.Starts().ShouldHaveSingleItem();
        desk.Scheduler.Cancelled(first.Ticket, 0);

        desk.Scheduler.Halted([All with { Provider = first.Option.Provider }]);

        desk.Starts().ShouldHaveSingleItem().Option.Provider.ShouldNotBe(first.Option.Provider);
    }

    [Fact]
    public void What_runs_is_cancelled_once_even_when_it_has_begun()
    {
        var desk = new Desk();
        desk.Scheduler.Want("ann", [Desk.In(Desk.Shot("pier"), 300)]);
        var start = desk.Starts().ShouldHaveSingleItem();
        desk.Scheduler.Begun(start.Ticket);

        desk.Scheduler.Halted([All with { Story = Desk.Story }]);

        desk.Scheduler.Next(Desk.Noon)
            .ShouldHaveSingleItem()
            .ShouldBe(new SchedulerDecision.Cancel(start.Ticket));
        desk.Scheduler.Next(Desk.Noon).ShouldBeEmpty();
        desk.Scheduler.Cancelled(start.Ticket, 0);
        desk.Starts().ShouldAllBe(next => next.Option.Provider == "studio");
    }

    [Fact]
    public void A_halt_that_the_journal_told_of_holds_for_a_minute_and_costs_no_other_story_anything()
    {
        var desk = new Desk();
        desk.Scheduler.Want("ann", [Desk.In(Desk.Shot("pier"), 900)]);
        var start = desk.Starts().ShouldHaveSingleItem();

        desk.Scheduler.Halted(start.Ticket, All with { Story = Desk.Story }, Desk.Noon);

        desk.Book.Used(Desk.Story).ShouldBe(0);
        desk.Starts().ShouldHaveSingleItem().Option.Provider.ShouldBe("studio");
        desk.Scheduler.Providers(Desk.Noon).ShouldAllBe(provider => provider.PausedUntil == null);
        desk.Scheduler.NextWake(Desk.Noon).ShouldBe(Desk.Noon.AddMinutes(1));
    }
}
