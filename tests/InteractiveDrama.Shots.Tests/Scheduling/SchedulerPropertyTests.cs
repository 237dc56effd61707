using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Foreseeing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Scheduling;

/// <summary>Laws under any sequence of wants, leaves, outcomes and time.</summary>
public sealed class SchedulerPropertyTests
{
    private static readonly Config Checks = Config
        .QuickThrowOnFailure.WithMaxTest(120)
        .WithReplay(20261121, 1);

    private static readonly Gen<(int What, int Who, int Which, int Pause)[]> Happenings = (
        from what in Gen.Choose(0, 11)
        from who in Gen.Choose(0, 3)
        from which in Gen.Choose(0, 9)
        from pause in Gen.Choose(0, 40)
        select (what, who, which, pause)
    ).ArrayOf(80);

    [Fact]
    public void Money_slots_and_people_are_respected_whatever_happens() =>
        Check.One(
            Checks,
            Prop.ForAll(
                Happenings.ToArbitrary(),
                happenings =>
                {
                    _ = Run(happenings, judge: true);
                }
            )
        );

    [Fact]
    public void The_same_told_in_the_same_order_gives_the_same_decisions() =>
        Check.One(
            Checks,
            Prop.ForAll(
                Happenings.ToArbitrary(),
                happenings => Run(happenings, judge: false).ShouldBe(Run(happenings, judge: false))
            )
        );

    private static List<string> Run(
        (int What, int Who, int Which, int Pause)[] happenings,
        bool judge
    )
    {
        var desk = new Desk(story: 6, day: 4, viewer: 2);
        var running = new Dictionary<long, SchedulerDecision.Start>();
        var unclear = new HashSet<long>();
        var log = new List<string>();
        var now = Desk.Noon.AddHours(11.9);
        foreach (var (what, who, which, pause) in happenings)
        {
            now = now.AddSeconds(pause);
            Tell(desk, what, who, which, now, running, unclear);
            foreach (var decision in desk.Scheduler.Next(now))
            {
                log.Add($"{now:O} {decision}");
                if (decision is SchedulerDecision.Start start)
                    running.Add(start.Ticket, start);
                if (judge)
                    Judge(decision, running);
            }

            if (judge)
                Judge(desk, running, unclear, now);
        }

        return log;
    }

    private static void Tell(
        Desk desk,
        int what,
        int who,
        int which,
        DateTimeOffset now,
        Dictionary<long, SchedulerDecision.Start> running,
        HashSet<long> unclear
    )
    {
        var viewer = $"v{who}";
        var job = running.Keys.Order().ElementAtOrDefault(which % 4);
        switch (what)
        {
            case 0 or 1 or 2:
                desk.Scheduler.Want(viewer, Wants(who, which, now));
                return;
            case 3:
                desk.Scheduler.Leave(viewer);
                return;
            case 4:
                desk.Scheduler.Shown(Need(which), 10);
                return;
            case 5:
                desk.Scheduler.Begun(job);
                return;
            case 6:
                desk.Scheduler.Unclear(job, now);
                unclear.Add(job);
                return;
            case 7:
                desk.Scheduler.Failed(job, (RefusalKind)(which % 6), null, now);
                break;
            case 8:
                desk.Scheduler.Busy(job, which % 2 == 0 ? null : TimeSpan.FromSeconds(9), now);
                break;
            case 9:
                desk.Scheduler.Cancelled(job, null);
                break;
            default:
                desk.Scheduler.Finished(job, which % 2 == 0 ? null : 0.03m);
                break;
        }

        running.Remove(job);
        unclear.Remove(job);
    }

    private static MediaNeed Need(int which) => Desk.Shot($"s{which}", isHuman: which % 5 == 0);

    private static ImmutableArray<ForeseenNeed> Wants(int who, int which, DateTimeOffset now) =>
        [
            .. Enumerable
                .Range(which, 5)
                .Select(i => new ForeseenNeed(
                    Need(i % 10),
                    i == which ? 1 : 1.0 / (i + who),
                    now.AddSeconds((i - which) * 25),
                    10,
                    now,
                    i - which
                )),
        ];

    private static void Judge(
        SchedulerDecision decision,
        Dictionary<long, SchedulerDecision.Start> running
    )
    {
        if (decision is SchedulerDecision.Cancel cancel)
        {
            running[cancel.Ticket].Option.Provider.ShouldBe("first");
            return;
        }

        var start = (SchedulerDecision.Start)decision;
        if (start.Need.IsHuman)
            start.Option.Provider.ShouldBe("studio");
        running
            .Values.Count(r =>
                r.Need.Key == start.Need.Key && r.Option.Provider == start.Option.Provider
            )
            .ShouldBe(1);
    }

    private static void Judge(
        Desk desk,
        Dictionary<long, SchedulerDecision.Start> running,
        HashSet<long> unclear,
        DateTimeOffset now
    )
    {
        desk.Book.Used(Desk.Story).ShouldBeLessThanOrEqualTo(6);
        for (var day = 0; day < 3; day++)
            desk.Book.UsedOn(Desk.Story, DateOnly.FromDateTime(Desk.Noon.AddDays(day).UtcDateTime))
                .ShouldBeLessThanOrEqualTo(4);
        for (var who = 0; who < 4; who++)
            desk.Book.UsedFor(Desk.Story, $"v{who}").ShouldBeLessThanOrEqualTo(2);
        desk.Book.Used(Desk.Story)
            .ShouldBeGreaterThanOrEqualTo(running.Values.Sum(r => r.Option.MaximumPrice));
        foreach (var provider in Desk.Providers)
        {
            running
                .Values.Count(r =>
                    r.Option.Provider == provider.Name && !unclear.Contains(r.Ticket)
                )
                .ShouldBeLessThanOrEqualTo(provider.Concurrency);
        }

        for (var which = 0; which < 10; which++)
        {
            if (desk.Scheduler.Explain(Need(which).Key, now) is { } said)
                said.Rungs.ShouldAllBe(r => r.Verdict.EndsWith('.'));
        }
    }
}
