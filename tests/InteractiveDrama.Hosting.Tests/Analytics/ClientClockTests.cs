using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Hosting.Analytics.Intake;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Analytics;

public sealed class ClientClockTests
{
    private static readonly DateTimeOffset Started = new(2030, 1, 1, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_clock_that_is_wrong_by_whatever_amount_still_says_when()
    {
        var received = Started.AddMinutes(10);
        foreach (var wrong in new[] { 0.0, -3_000_000, 3_000_000 })
        {
            var happened = Started.AddMinutes(7).AddHours(wrong);

            var (at, clocks) = ClientClock.Read(
                happened,
                happened.AddMinutes(2),
                received,
                Started
            );

            at.ShouldBe(Started.AddMinutes(8));
            clocks!.Happened.ShouldBe(happened);
        }
    }

    [Fact]
    public void A_clock_that_was_set_in_between_says_nothing_that_cannot_be()
    {
        var received = Started.AddMinutes(10);
        ClientClock
            .Read(received, received.AddDays(9), received, Started)
            .At.ShouldBe(Started, "not before the session");
        ClientClock
            .Read(received, received.AddDays(-9), received, Started)
            .At.ShouldBe(received, "not after it was received");
        ClientClock.Read(null, null, received, Started).ShouldBe((received, null));
        ClientClock.Read(received, null, received, Started).At.ShouldBe(received);
    }

    [Fact]
    public void It_is_always_within_the_session_and_its_receipt()
    {
        var moments = Gen.Choose(int.MinValue, int.MaxValue)
            .Select(seconds => Started.AddSeconds(seconds))
            .Four();
        Prop.ForAll(
                moments.ToArbitrary(),
                four =>
                {
                    var (happened, sent, received, started) = four;
                    var (at, _) = ClientClock.Read(happened, sent, received, started);
                    return started >= received ? at == received : at >= started && at <= received;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_same_event_has_the_same_number_and_two_players_number_apart()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        var session = $"{Guid.NewGuid():N}";

        var numbers = Enumerable
            .Range(0, 20_000)
            .Select(seq => PlayerNumbers.Of(session, one, seq))
            .ToArray();

        numbers.ShouldAllBe(number => number >= 0);
        numbers.Distinct().Count().ShouldBe(numbers.Length);
        PlayerNumbers.Of(session, one, 17).ShouldBe(numbers[17]);
        PlayerNumbers.Of(session, other, 17).ShouldNotBe(numbers[17]);
        PlayerNumbers.Of(session, one, int.MaxValue).ShouldBeGreaterThanOrEqualTo(0);
    }
}
