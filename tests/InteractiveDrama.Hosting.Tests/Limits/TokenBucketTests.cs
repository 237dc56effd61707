using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Hosting.Limits;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Limits;

public sealed class TokenBucketTests
{
    [Fact]
    public void In_any_time_no_more_is_taken_than_a_burst_and_what_flowed_in() =>
        Prop.ForAll(
                (
                    from burst in Gen.Choose(1, 20)
                    from rate in Gen.Choose(1, 50)
                    from waits in Gen.Choose(0, 400).ListOf()
                    select (burst, rate, waits)
                ).ToArbitrary(),
                run =>
                {
                    var time = new ManualTime();
                    var bucket = new TokenBucket(run.burst, run.rate, time);
                    var taken = 0;
                    foreach (var wait in run.waits)
                    {
                        time.Advance(TimeSpan.FromMilliseconds(wait));
                        taken += bucket.Take() == TimeSpan.Zero ? 1 : 0;
                    }
                    var seconds = run.waits.Sum() / 1000.0;
                    taken.ShouldBeLessThanOrEqualTo(
                        (int)Math.Floor(run.burst + (seconds * run.rate) + 1e-6)
                    );
                }
            )
            .Check(Cases.Of(200));

    [Fact]
    public void Who_waits_as_long_as_told_gets_the_next()
    {
        var time = new ManualTime();
        var bucket = new TokenBucket(1, 3, time);
        for (var call = 0; call < 20; call++)
        {
            bucket.Take().ShouldBe(TimeSpan.Zero);
            var wait = bucket.Take();
            wait.ShouldBeGreaterThan(TimeSpan.Zero);
            time.Advance(wait + TimeSpan.FromTicks(1));
        }
    }

    [Fact]
    public void Full_buckets_are_forgotten_and_memory_stays_bounded()
    {
        var time = new ManualTime();
        var buckets = new TokenBuckets(2, 1, time, most: 4_000);
        buckets.Of("kept").Take();
        for (var key = 0; key < 3_000; key++)
        {
            buckets.Of($"{key}").Take();
        }
        time.Advance(TimeSpan.FromSeconds(1));
        buckets.Of("kept").Take();
        buckets.Of("kept").Take();
        var most = 0;
        for (var key = 0; key < 100_000; key++)
        {
            buckets.Of($"new {key}").Take();
            most = Math.Max(most, buckets.Count);
        }
        most.ShouldBeLessThanOrEqualTo(4_000);
    }
}
