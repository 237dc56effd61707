using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Specification;
using InteractiveDrama.Storage.Specification.Analytics;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

public sealed class AnalyticsFileTests
{
    private static readonly DateTimeOffset Now = EventSamples.Start.AddDays(1);

    [Fact]
    public async Task A_full_disk_is_said_in_words_and_nothing_is_half_done()
    {
        await using var folder = new SqliteFolder(maximumAnalyticsBytes: 200_000);
        var store = folder.Get<IEventStore>();
        var stored = 0;
        var fault = await Should.ThrowAsync<StoreUnavailableException>(async () =>
        {
            for (var i = 0; ; i++)
            {
                var session = EventSamples.Session($"s{i}");
                stored += (
                    await store.IngestAsync(
                        EventSamples.Batch([session], EventSamples.Opening(session)),
                        Now
                    )
                ).Stored;
            }
        });

        fault.Message.ShouldContain("the disk is full");
        (await store.TotalsAsync()).Stored.ShouldBe(stored);
        var counters = await store.CountAsync(new CounterFilter { Story = "ferry" }, Now);
        counters[new CounterKey(Measure.Sessions)].ShouldBe(stored / 2);
    }

    [Fact]
    public async Task Another_process_may_write_in_between()
    {
        await using var folder = new SqliteFolder();
        var session = EventSamples.Session("one");
        var store = folder.Get<IEventStore>();
        await store.IngestAsync(
            EventSamples.Batch([session], EventSamples.Opening(session)),
            session.StartedAt
        );

        // Two writers on one file, each with its own memory of the session.
        await using (var other = folder.Beside())
        {
            await other
                .Get<IEventStore>()
                .IngestAsync(
                    EventSamples.Batch([], EventSamples.Turn(session, 1, "deck", "wait", 30)),
                    session.StartedAt
                );
        }
        await store.IngestAsync(
            EventSamples.Batch([], EventSamples.Turn(session, 2, "cabin", "leave", 60)),
            session.StartedAt
        );

        (await store.RebuildAsync(session.StartedAt)).Differed.ShouldBe(0);
        var counters = await store.CountAsync(new CounterFilter { Story = "ferry" }, Now);
        counters.Of(Measure.Entries).Sum(one => one.Value).ShouldBe(3);
    }

    [Fact]
    public async Task A_newer_file_is_left_alone()
    {
        await using var folder = new SqliteFolder();
        await folder.Get<IEventStore>().CursorAsync();
        folder.ChangeAnalytics("PRAGMA user_version = 99");
        await folder.ReopenAsync();

        (
            await Should.ThrowAsync<StoreUnavailableException>(async () =>
                await folder.Get<IEventStore>().CursorAsync()
            )
        ).Message.ShouldContain("newer version");
    }

    [Fact]
    public async Task The_record_is_read_on_and_rehearsals_are_left_out()
    {
        await using var folder = new SqliteFolder();
        var rehearsal = Samples.Opening("rehearsal");
        await folder.Store.OpenAsync(
            rehearsal with
            {
                Session = rehearsal.Session with { Rehearsal = true },
            }
        );
        await folder.Store.OpenAsync(Samples.Opening("one"));
        var feed = folder.Get<IRecordFeed>();

        var first = await feed.ReadAsync(default, 1);
        var second = await feed.ReadAsync(first.Next, 10);
        var last = await feed.ReadAsync(second.Next, 10);

        first.Turns.ShouldBeEmpty();
        second.Turns.Single().Session.ShouldBe("one");
        second.Sessions.Keys.ShouldBe(["one"]);
        last.Next.ShouldBe(second.Next);
        // An older record than the one that was read: all of it is new.
        (await feed.ReadAsync(new FeedCursor(1_000, 0), 10)).Turns.Length.ShouldBe(1);
    }
}
