using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Bodies;
using Shouldly;
using Xunit;
using static InteractiveDrama.Storage.Specification.Analytics.EventSamples;

namespace InteractiveDrama.Storage.Specification.Analytics;

/// <summary>What every store of events promises. A store's test project inherits it.</summary>
public abstract class EventStoreSpecification
{
    private static readonly DateTimeOffset Soon = Start.AddMinutes(5);
    private static readonly DateTimeOffset Late = Start.AddDays(2);

    /// <summary>The store under test.</summary>
    protected abstract IEventStore Store { get; }

    /// <summary>The same data, opened by another process.</summary>
    protected abstract Task ReopenAsync();

    [Fact]
    public async Task Events_come_back_as_they_were()
    {
        var one = Session("one", viewer: "p1");
        var two = Session("two", minute: 1, simulated: true);
        AnalyticsEvent[] events =
        [
            .. Opening(one),
            .. Turn(one, 1, "deck", "wait", after: 60),
            Presence(one, 1, turn: 1, after: 70, left: true),
            Stall(one, 0, turn: 1, after: 65, receivedAfter: 9),
        ];
        (await Ingest([two, one], [.. Opening(two), .. events])).ShouldBe(
            new IngestOutcome(events.Length + 2, 0, 0, 0)
        );
        await ReopenAsync();

        var read = await Read(new EventQuery { Story = "ferry" });

        read.Select(session => session.Session.Id).ShouldBe(["one", "two"]);
        read[0].Session.ShouldBe(one);
        read[0].Events.Length.ShouldBe(events.Length);
        foreach (var (got, given) in read[0].Events.Zip(events))
        {
            EventForm.Write(got.Body).ShouldBe(EventForm.Write(given.Body));
            (got with { Body = given.Body }).ShouldBe(given);
        }
        (await Read(new EventQuery { Simulated = true })).Single().Session.ShouldBe(two);
        (await Read(new EventQuery { Sessions = ["one", "no"] })).Length.ShouldBe(1);
        (await Read(new EventQuery { Story = "other" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_comes_again_is_dropped_and_counted()
    {
        var one = Session("one");
        AnalyticsEvent[] events = [.. Opening(one), Stall(one, 0, turn: 0, after: 3)];
        await Ingest([one], events);
        await ReopenAsync();

        (await Ingest([one], [.. events, .. events])).ShouldBe(
            new IngestOutcome(0, 2 * events.Length, 0, 0)
        );

        var totals = await Store.TotalsAsync();
        (totals.Stored, totals.Duplicates).ShouldBe((events.Length, 2 * events.Length));
        (totals.Sessions, totals.Events).ShouldBe((1, events.Length));
        (await Counted(Measure.Stalls, Soon)).ShouldBe(1);
    }

    [Fact]
    public async Task A_number_that_is_taken_by_another_event_is_kept_apart()
    {
        var one = Session("one");
        var first = Stall(one, 0, turn: 0, after: 3);
        await Ingest([one], [.. Opening(one), first]);

        var other = first with { Id = Guid.NewGuid(), Body = new Stall("shot", 9_000) };
        (await Ingest([], [other])).ShouldBe(new IngestOutcome(0, 0, 1, 0));
        (await Ingest([], [other])).ShouldBe(new IngestOutcome(0, 1, 0, 0));

        (await Store.TotalsAsync()).Quarantined.ShouldBe(1);
        Stalls(await Read(new EventQuery())).ShouldBe([2_500]);
    }

    [Fact]
    public async Task An_id_that_is_taken_by_another_event_is_kept_apart()
    {
        var (one, two) = (Session("one"), Session("two"));
        var first = Stall(one, 0, turn: 0, after: 3);
        await Ingest([one, two], [.. Opening(one), .. Opening(two), first]);

        var elsewhere = Stall(two, 0, turn: 0, after: 3, milliseconds: 7_000) with
        {
            Id = first.Id,
        };
        var renumbered = first with { Seq = 5 };
        (await Ingest([], [elsewhere, renumbered])).ShouldBe(new IngestOutcome(0, 1, 1, 0));

        Stalls(await Read(new EventQuery())).ShouldBe([2_500]);
    }

    [Fact]
    public async Task The_earliest_arrival_tells_the_time()
    {
        var one = Session("one");
        var retried = Stall(one, 0, turn: 0, after: 3, receivedAfter: 60);
        var first = retried with
        {
            At = retried.At.AddSeconds(-1),
            Clocks = retried.Clocks! with { Received = retried.Clocks.Received.AddSeconds(-50) },
        };
        await Ingest([one], [.. Opening(one), retried]);

        (await Ingest([], [first])).Duplicates.ShouldBe(1);
        (await Ingest([], [retried])).Duplicates.ShouldBe(1);

        var kept = (await Read(new EventQuery())).Single().Events.Last();
        (kept.At, kept.Clocks).ShouldBe((first.At, first.Clocks));
        await SameWhenCountedAnew(Soon);
    }

    [Fact]
    public async Task Events_of_sessions_that_nobody_named_are_counted_and_left_out()
    {
        (await Ingest([], Opening(Session("one")))).ShouldBe(new IngestOutcome(0, 0, 0, 2));

        (await Store.TotalsAsync()).Orphans.ShouldBe(2);
        (await Read(new EventQuery())).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_of_the_record_is_taken_in_once()
    {
        var one = Session("one");
        var page = Batch([one], Opening(one)) with
        {
            Feed = (default, new FeedCursor(3, 1)),
            Dropped = 4,
        };

        (await Store.IngestAsync(page, Soon)).Refused.ShouldBeFalse();
        await ReopenAsync();
        (await Store.IngestAsync(page, Soon)).ShouldBe(
            new IngestOutcome(0, 0, 0, 0, Refused: true)
        );

        (await Store.CursorAsync()).ShouldBe(new FeedCursor(3, 1));
        var totals = await Store.TotalsAsync();
        (totals.Stored, totals.Duplicates, totals.Dropped).ShouldBe((2, 0, 4));
    }

    [Fact]
    public async Task A_silent_viewer_is_counted_as_gone_whether_settled_or_not()
    {
        var one = Session("one");
        await Ingest([one], Opening(one));
        (await Gone(Soon)).ShouldBe(0);

        (await Gone(Late)).ShouldBe(1);
        (await Gone(Soon)).ShouldBe(0);
        (await Store.SettleAsync(Late, 10)).ShouldBe(1);
        (await Store.SettleAsync(Late, 10)).ShouldBe(0);
        (await Gone(Late)).ShouldBe(1);

        await Ingest([], Turn(one, 1, "deck", "wait", after: 86_400 * 2), Late);
        (await Gone(Late)).ShouldBe(0);
        await SameWhenCountedAnew(Late);
    }

    [Fact]
    public async Task Sessions_of_a_viewer_are_numbered_as_they_began_and_tell_of_the_next()
    {
        var (a, b, c) = (
            Session("a", minute: 0, viewer: "p"),
            Session("b", minute: 90, viewer: "p"),
            Session("c", minute: 200, viewer: "p")
        );
        CountedSession[] strangers =
        [
            Session("d", minute: 300, viewer: "p", story: "tower"),
            Session("e", minute: 300, viewer: "p", simulated: true),
            Session("f", minute: 300),
        ];
        await Ingest([c], Opening(c));
        await Ingest([a], Opening(a));
        await Ingest(
            [b, .. strangers],
            [.. Opening(b), .. strangers.SelectMany(one => Opening(one))]
        );

        var read = await Read(new EventQuery());

        read.Select(one => (one.Session.Id, one.Session.Playthrough))
            .ShouldBe([("a", 1), ("b", 2), ("c", 3), ("d", 1), ("e", 1), ("f", 1)]);
        read.Select(one =>
                one.Events.Select(known => known.Body).OfType<ViewerReturned>().SingleOrDefault()
            )
            .Select(told => told?.In)
            .ShouldBe(["b", "c", null, null, null, null]);
        (await Counted(Measure.Second, Late)).ShouldBe(1);
        await SameWhenCountedAnew(Late);
    }

    [Fact]
    public async Task Forks_of_an_anonymous_session_are_one_viewers_whatever_comes_first()
    {
        var root = Session("root");
        var fork = Session("fork", minute: 10, forkedFrom: "root");
        var again = Session("again", minute: 20, forkedFrom: "fork");
        await Ingest([again], Opening(again));
        await Ingest([fork], Opening(fork));
        await Ingest([root], Opening(root));

        (await Read(new EventQuery()))
            .Select(one => (one.Session.Id, one.Session.Playthrough))
            .ShouldBe([("root", 1), ("fork", 2), ("again", 3)]);
        await SameWhenCountedAnew(Late);
    }

    [Fact]
    public async Task What_is_erased_is_as_if_it_had_never_been()
    {
        var (mine, other) = (Session("mine", viewer: "p"), Session("other", viewer: "q"));
        await Ingest([other], [.. Opening(other), Stall(other, 0, 0, 3)]);
        var before = await Everything(Late);
        AnalyticsEvent[] events =
        [
            .. Opening(mine),
            .. Turn(mine, 1, "deck", "leave", after: 20, ends: true),
            Stall(mine, 0, 0, 3),
        ];
        await Ingest([mine], [.. events, Stall(mine, 0, 0, 3, milliseconds: 1)]);

        var erased = await Store.EraseAsync(["mine", "nobody"]);

        (erased.Sessions, erased.Events).ShouldBe((1, events.Length + 1));
        erased.Counters.ShouldBeGreaterThan(5);
        (await Everything(Late)).ShouldBe(before);
        (await Read(new EventQuery())).Single().Session.Id.ShouldBe("other");
        await ReopenAsync();
        (await Ingest([mine], events)).ShouldBe(new IngestOutcome(0, 0, 0, events.Length));
        (await Everything(Late)).ShouldBe(before);
        await SameWhenCountedAnew(Late);
    }

    [Fact]
    public async Task What_is_erased_before_it_was_heard_of_is_not_taken_in()
    {
        var one = Session("one");
        (await Store.EraseAsync(["one"])).ShouldBe(new ErasedEvents(0, 0, 0));

        (await Ingest([one], Opening(one))).Orphans.ShouldBe(2);
        (await Read(new EventQuery())).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_viewers_sessions_are_found_by_the_pseudonym()
    {
        var (a, b) = (
            Session("a", minute: 2, viewer: "p"),
            Session("b", viewer: "p", story: "tower")
        );
        await Ingest([a, b, Session("c", viewer: "q"), Session("d")], []);

        (await Store.SessionsOfAsync("p")).ShouldBe(["b", "a"]);
        (await Store.SessionsOfAsync("r")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_counters_of_some_cells_are_the_sum_of_theirs()
    {
        var (one, two) = (Session("one"), Session("two") with { Device = null, Version = "v2" });
        await Ingest([one, two], [.. Opening(one), .. Opening(two)]);

        foreach (var at in new[] { Soon, Late })
        {
            var all = await Store.CountsAsync("ferry", at);
            foreach (
                var filter in new[]
                {
                    new CounterFilter { Story = "ferry" },
                    new CounterFilter { Story = "ferry", Version = "v2" },
                    new CounterFilter { Story = "ferry", Device = one.Device },
                    new CounterFilter { Story = "ferry", Simulated = true },
                }
            )
            {
                var counters = await Store.CountAsync(filter, at);
                var expected = all.Where(count => filter.Takes(count.Cell))
                    .GroupBy(count => count.Key, count => count.Value)
                    .Select(key => KeyValuePair.Create(key.Key, key.Sum()));
                Enum.GetValues<Measure>()
                    .SelectMany(counters.Of)
                    .ShouldBe(expected, ignoreOrder: true);
            }
        }
    }

    [Fact]
    public async Task One_erased_session_of_a_viewer_is_not_told_of_any_more()
    {
        var (a, b, c) = (
            Session("a", minute: 0, viewer: "p"),
            Session("b", minute: 90, viewer: "p"),
            Session("c", minute: 200, viewer: "p")
        );
        await Ingest([a, b, c], [.. Opening(a), .. Opening(b), .. Opening(c)]);

        await Store.EraseAsync(["b"]);

        var told = (await Read(new EventQuery { Sessions = ["a"] })).Single().Events;
        told.Select(one => one.Body).OfType<ViewerReturned>().Single().In.ShouldBe("c");
        (await Store.TotalsAsync()).Events.ShouldBe(5);
        await SameWhenCountedAnew(Late);
    }

    [Fact]
    public async Task Who_is_forgotten_stays_counted()
    {
        var (old, young) = (Session("old", viewer: "p"), Session("young", minute: 9_000));
        await Ingest([old, young], [.. Opening(old), .. Opening(young)]);
        var now = Start.AddDays(30);
        var before = await Everything(now);

        (await Store.ExpireAsync(Start.AddDays(3), 10)).ShouldBe(1);
        (await Store.ExpireAsync(Start.AddDays(3), 10)).ShouldBe(0);
        await ReopenAsync();

        (await Everything(now)).ShouldBe(before);
        (await Read(new EventQuery())).Single().Session.Id.ShouldBe("young");
        (await Ingest([old], Opening(old))).Orphans.ShouldBe(2);
        await SameWhenCountedAnew(now);
        (await Everything(now)).ShouldBe(before);
    }

    [Fact]
    public async Task The_cells_of_a_story_are_those_with_counters()
    {
        var (one, two) = (Session("one"), Session("two", story: "tower"));
        await Ingest([one, two], [.. Opening(one), .. Opening(two)]);

        (await Store.CellsAsync("ferry")).ShouldBe([
            new Cell("ferry", "v1", false, PlaythroughClass.First, "en", one.Device),
        ]);
        await Store.EraseAsync(["one"]);
        (await Store.CellsAsync("ferry")).ShouldBeEmpty();
        (await Store.CellsAsync("nowhere")).ShouldBeEmpty();
    }

    protected ValueTask<IngestOutcome> Ingest(
        IEnumerable<CountedSession> sessions,
        IEnumerable<AnalyticsEvent> events,
        DateTimeOffset? now = null
    ) => Store.IngestAsync(Batch(sessions, events), now ?? Soon);

    private async Task<SessionEvents[]> Read(EventQuery query) =>
        await Store.ReadAsync(query).ToArrayAsync();

    private async Task<long> Counted(Measure measure, DateTimeOffset now) =>
        (await Store.CountAsync(new CounterFilter { Story = "ferry" }, now))
            .Of(measure)
            .Sum(one => one.Value);

    private async Task<long> Gone(DateTimeOffset now) =>
        (await Store.CountAsync(new CounterFilter { Story = "ferry" }, now))
            .Of(Measure.Exits)
            .Where(one => one.Key.A == nameof(Fate.Left))
            .Sum(one => one.Value);

    private Task<string> Everything(DateTimeOffset now) => CounterText.OfAsync(Store, now);

    private async Task SameWhenCountedAnew(DateTimeOffset now)
    {
        var before = await Everything(now);
        var rebuilt = await Store.RebuildAsync(now);
        rebuilt.Differed.ShouldBe(0);
        rebuilt.Events.ShouldBe((await Store.TotalsAsync()).Events);
        (await Everything(now)).ShouldBe(before);
    }

    private static int[] Stalls(IEnumerable<SessionEvents> read) =>
        [
            .. read.SelectMany(session => session.Events)
                .Select(one => one.Body)
                .OfType<Stall>()
                .Select(stall => stall.DurationMs),
        ];
}
