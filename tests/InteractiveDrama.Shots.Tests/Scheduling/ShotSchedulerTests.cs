using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Scheduling;

public sealed class ShotSchedulerTests
{
    [Fact]
    public void Equal_needs_of_two_viewers_are_one_job_charged_to_the_likelier()
    {
        var desk = new Desk();
        desk.Scheduler.Want("ann", [Desk.In(Desk.Shot("pier"), 300, 0.2)]);
        desk.Scheduler.Want("ben", [Desk.In(Desk.Shot("pier"), 400, 0.7)]);

        var start = desk.Starts().ShouldHaveSingleItem();

        start.Viewer.ShouldBe("ben");
        desk.Book.UsedFor(Desk.Story, "ben").ShouldBe(0.40m);
        desk.Book.UsedFor(Desk.Story, "ann").ShouldBe(0);
        desk.Book.Used(Desk.Story).ShouldBe(0.40m);
    }

    [Fact]
    public void What_is_likelier_is_begun_first_and_what_is_too_late_last()
    {
        var desk = new Desk();
        desk.Scheduler.Want(
            "ann",
            [
                Desk.In(Desk.Shot("late"), 5),
                Desk.In(Desk.Shot("unlikely"), 300, 0.2),
                Desk.In(Desk.Shot("likely"), 300, 0.9),
            ]
        );

        var videos = desk.Starts().Where(s => s.Option.Kind == MediaKind.Video);

        videos.Select(s => s.Need.Subject).First().ShouldBe("likely");
    }

    [Fact]
    public void A_shot_that_is_due_before_a_video_can_be_gets_a_keyframe()
    {
        var desk = new Desk();
        desk.Scheduler.Want(
            "ann",
            [Desk.In(Desk.Shot("soon"), 20), Desk.In(Desk.Shot("later"), 900)]
        );

        var images = desk.Starts().Where(s => s.Option.Kind == MediaKind.Image);

        images.ShouldHaveSingleItem().Need.Subject.ShouldBe("soon");
    }

    [Fact]
    public void A_moderation_refusal_goes_to_the_next_provider_and_never_back()
    {
        var desk = new Desk();
        desk.Scheduler.Want("ann", [Desk.In(Desk.Shot("duel"), 300)]);
        var first = desk.Starts().ShouldHaveSingleItem();

        desk.Scheduler.Failed(first.Ticket, RefusalKind.Moderation, null, Desk.Noon);
        var second = desk.Starts(1).ShouldHaveSingleItem();
        desk.Scheduler.Failed(second.Ticket, RefusalKind.Moderation, null, Desk.Noon);
        var third = desk.Starts(2).ShouldHaveSingleItem();
        desk.Scheduler.Failed(third.Ticket, RefusalKind.Moderation, null, Desk.Noon);

        new[] { first, second, third }
            .Select(s => s.Option.Provider)
            .ShouldBe(["first", "second", "studio"]);
        desk.Starts(100).ShouldBeEmpty();
        desk.Book.Used(Desk.Story).ShouldBe(0);
    }

    [Fact]
    public void What_only_people_may_make_goes_to_no_model()
    {
        var desk = new Desk();
        desk.Scheduler.Want("ann", [Desk.In(Desk.Shot("stunt", isHuman: true), 300)]);

        desk.Starts().ShouldHaveSingleItem().Option.Provider.ShouldBe("studio");
    }

    [Fact]
    public void A_provider_that_bills_more_than_it_declared_is_stopped_and_says_so()
    {
        var desk = new Desk();
        desk.Scheduler.Want("ann", [Desk.In(Desk.Shot("pier"), 300)]);
        desk.Scheduler.Finished(desk.Starts()[0].Ticket, 0.41m);

        desk.Scheduler.Want("ann", [Desk.In(Desk.Shot("boat"), 300)]);

        desk.Starts(1).ShouldHaveSingleItem().Option.Provider.ShouldBe("second");
        desk.Scheduler.Providers(Desk.Noon)[0]
            .Stopped.ShouldBe("first billed 0.41 where it had declared 0.40 at most.");
        desk.Book.Used(Desk.Story).ShouldBe(0.91m);
    }

    [Fact]
    public void A_busy_provider_is_left_alone_for_as_long_as_it_says()
    {
        var desk = new Desk();
        desk.Scheduler.Want("ann", [Desk.In(Desk.Shot("pier"), 300)]);
        var start = desk.Starts()[0];

        desk.Scheduler.Busy(start.Ticket, TimeSpan.FromSeconds(10), Desk.Noon);

        desk.Starts(9).ShouldBeEmpty();
        desk.Starts(13).ShouldHaveSingleItem().Option.Provider.ShouldBe("first");
    }

    [Fact]
    public void Failures_in_a_row_close_a_provider_for_a_time_and_then_it_gets_one_job_to_try()
    {
        var desk = new Desk();
        desk.Scheduler.Want(
            "ann",
            [.. Enumerable.Range(0, 30).Select(i => Desk.In(Desk.Shot($"s{i}"), 900))]
        );
        for (var failed = 0; failed < 5; )
        {
            foreach (var start in desk.Starts(failed).Where(s => s.Option.Provider == "first"))
            {
                desk.Scheduler.Failed(start.Ticket, RefusalKind.Failed, null, Desk.Noon);
                failed++;
            }
        }

        desk.Starts(30).ShouldNotContain(s => s.Option.Provider == "first");
        desk.Starts(70).Count(s => s.Option.Provider == "first").ShouldBe(1);
    }

    [Fact]
    public void An_unclear_submit_keeps_its_money_and_is_not_sent_there_again()
    {
        var desk = new Desk();
        desk.Scheduler.Want("ann", [Desk.In(Desk.Shot("pier"), 300)]);
        var start = desk.Starts()[0];
        desk.Scheduler.Unclear(start.Ticket, Desk.Noon);

        desk.Starts(60).ShouldBeEmpty();
        desk.Starts(3600).ShouldAllBe(s => s.Option.Provider != "first");
        desk.Book.Used(Desk.Story).ShouldBe(0.90m);

        desk.Scheduler.Failed(start.Ticket, RefusalKind.Expired, null, Desk.Noon.AddHours(1));
        desk.Book.Used(Desk.Story).ShouldBe(0.50m);
    }

    [Fact]
    public void What_nobody_wants_any_more_is_cancelled_where_that_is_free_and_it_has_not_begun()
    {
        var desk = new Desk();
        desk.Scheduler.Want(
            "ann",
            [Desk.In(Desk.Shot("left"), 300, 0.5), Desk.In(Desk.Shot("right"), 300, 0.5)]
        );
        var starts = desk.Starts();
        desk.Scheduler.Begun(starts[0].Ticket);
        desk.Scheduler.Leave("ann");

        desk.Scheduler.Next(Desk.Noon.AddSeconds(1))
            .ShouldHaveSingleItem()
            .ShouldBe(new SchedulerDecision.Cancel(starts[1].Ticket));
        desk.Scheduler.Next(Desk.Noon.AddSeconds(2)).ShouldBeEmpty();
    }

    [Fact]
    public void With_little_money_it_waits_for_what_brings_more()
    {
        var desk = new Desk(story: 0.50m);
        desk.Scheduler.Want("ann", [Desk.In(Desk.Shot("rare"), 300, 0.1)]);
        desk.Scheduler.Want("ben", [Desk.In(Desk.Shot("loved"), 2)]);
        for (var i = 0; i < 20; i++)
            desk.Scheduler.Shown(Desk.Shot("loved"), 10);

        desk.Starts()
            .Where(s => s.Option.Kind == MediaKind.Video)
            .ShouldAllBe(s => s.Need.Subject == "loved");
        desk.Scheduler.Explain(Desk.Shot("rare").Key, Desk.Noon)!
            .Rungs[0]
            .Verdict.ShouldBe("The budget brings more elsewhere.");
    }

    [Fact]
    public void A_job_from_before_a_restart_keeps_its_slot_and_its_money()
    {
        var desk = new Desk();
        var option = desk.For(Desk.Shot("pier"))[0];
        var ticket = desk.Scheduler.TakeUp(
            Desk.Shot("pier"),
            option,
            "ann",
            Desk.Noon,
            isUnclear: false,
            Desk.Noon
        );
        desk.Scheduler.Want("ann", [Desk.In(Desk.Shot("pier"), 300)]);

        desk.Starts().ShouldBeEmpty();
        desk.Book.UsedFor(Desk.Story, "ann").ShouldBe(0.40m);
        desk.Scheduler.Finished(ticket, 0.33m);
        desk.Book.Used(Desk.Story).ShouldBe(0.33m);
        desk.Starts(1).ShouldBeEmpty();
    }

    [Fact]
    public void It_explains_a_need_by_the_numbers_it_decides_with()
    {
        var desk = new Desk();
        desk.Scheduler.Want("ann", [Desk.In(Desk.Shot("pier"), 300, 0.5)]);
        desk.Scheduler.Want("ben", [Desk.In(Desk.Shot("pier"), 200, 0.5)]);

        var said = desk.Scheduler.Explain(Desk.Shot("pier").Key, Desk.Noon).ShouldNotBeNull();

        said.Viewers.ShouldBe(2);
        said.Expected.ShouldBe(1, 1e-9);
        said.AnyReach.ShouldBe(0.75, 1e-9);
        said.FirstDue.ShouldBe(Desk.Noon.AddSeconds(200));
        said.Rungs[0].Provider.ShouldBe("first");
        said.Rungs[0].Verdict.ShouldBe("It is next.");
        desk.Scheduler.Explain("ferry/picture/nobody", Desk.Noon).ShouldBeNull();
    }
}
