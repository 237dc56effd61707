using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Bodies;
using InteractiveDrama.Hosting.Analytics.Intake;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Analytics;

public sealed class PlayerQueueTests
{
    [Fact]
    public void Where_there_is_no_room_the_oldest_goes_and_is_counted()
    {
        var queue = new PlayerQueue(3);
        for (var seq = 0; seq < 5; seq++)
        {
            queue.Offer(Event(seq));
        }

        var (events, dropped, next) = queue.Peek(2);

        events.Select(one => one.Seq).ShouldBe([2, 3]);
        dropped.ShouldBe(2);
        queue.Stored(next, dropped);
        queue.Peek(10).Events.Select(one => one.Seq).ShouldBe([4]);
        queue.Peek(10).Dropped.ShouldBe(0);
    }

    [Fact]
    public void What_is_being_stored_stays_until_it_is_and_nothing_newer_goes_for_it()
    {
        var queue = new PlayerQueue(3);
        queue.Offer(Event(0));
        queue.Offer(Event(1));
        var (_, dropped, next) = queue.Peek(2);

        // The store takes its time, and its failure would lose nothing.
        queue.Count.ShouldBe(2);
        for (var seq = 2; seq < 5; seq++)
        {
            queue.Offer(Event(seq));
        }
        queue.Stored(next, dropped);

        queue.Peek(10).Events.Select(one => one.Seq).ShouldBe([2, 3, 4]);
        // What made room had been stored.
        queue.Peek(10).Dropped.ShouldBe(0);
    }

    private static AnalyticsEvent Event(int seq) =>
        new(
            Guid.CreateVersion7(),
            "session",
            EventStream.Client,
            seq,
            0,
            DateTimeOffset.UnixEpoch,
            new WindowShown()
        );
}
