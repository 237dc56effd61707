using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Events;
using Shouldly;
using Xunit;
using static InteractiveDrama.Storage.Specification.Analytics.EventSamples;

namespace InteractiveDrama.Storage.Specification.Analytics;

/// <summary>What holds for every order in which a store of events hears of things. A store's test project inherits it.</summary>
public abstract class EventStoreLaws
{
    private const int Sessions = 12;
    private static readonly DateTimeOffset Late = Start.AddDays(9);

    /// <summary>An empty store.</summary>
    protected abstract Task<IOpenedStore> OpenAsync();

    /// <summary>An opened store.</summary>
    protected interface IOpenedStore : IAsyncDisposable
    {
        /// <summary>The store.</summary>
        IEventStore Events { get; }

        /// <summary>Closes it, and opens the same data.</summary>
        Task ReopenAsync();
    }

    [Fact]
    public void Counters_are_those_of_the_events_whatever_way_they_came() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(25),
            Prop.ForAll<int>(seed => Holds(new Random(seed)).GetAwaiter().GetResult())
        );

    private async Task Holds(Random random)
    {
        var traffic = Traffic.Of(random, Sessions);
        await using var opened = await OpenAsync();
        var gone = await Hear(opened, traffic, random);

        var told = await CounterText.OfAsync(opened.Events, Late);
        var rebuilt = await opened.Events.RebuildAsync(Late);

        rebuilt.Differed.ShouldBe(0);
        (await CounterText.OfAsync(opened.Events, Late)).ShouldBe(told);
        await using var fresh = await OpenAsync();
        await fresh.Events.IngestAsync(traffic.Without(gone).Whole, Late);
        (await CounterText.OfAsync(fresh.Events, Late)).ShouldBe(told);
        (await opened.Events.TotalsAsync()).Events.ShouldBe(
            (await fresh.Events.TotalsAsync()).Events
        );
    }

    /// <summary>Tells a store of everything in disorder, while it is closed, settled, read, counted anew, and while people are erased.</summary>
    /// <returns>The sessions that were erased.</returns>
    private static async Task<HashSet<string>> Hear(
        IOpenedStore opened,
        Traffic traffic,
        Random random
    )
    {
        var gone = new HashSet<string>(StringComparer.Ordinal);
        var now = Start;
        foreach (var batch in traffic.Shuffled(random))
        {
            now = now.AddMinutes(random.Next(60));
            await opened.Events.IngestAsync(batch, now);
            switch (random.Next(8))
            {
                case 0:
                    await opened.ReopenAsync();
                    break;
                case 1:
                    await opened.Events.SettleAsync(now, 3);
                    break;
                case 2:
                    await CounterText.OfAsync(opened.Events, now);
                    break;
                case 3 when random.Next(3) == 0:
                    var viewer = traffic.PersonOf(random.Next(Sessions));
                    await opened.Events.EraseAsync(viewer);
                    // What the store had not heard of by then still comes: it is erased at the end.
                    gone.UnionWith(viewer);
                    break;
                case 4 when random.Next(3) == 0:
                    (await opened.Events.RebuildAsync(now)).Differed.ShouldBe(0);
                    break;
            }
        }
        await opened.Events.EraseAsync(gone);
        return gone;
    }
}
