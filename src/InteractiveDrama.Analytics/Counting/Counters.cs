using System.Runtime.InteropServices;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>Counters of some cells, added up. Its size is the story's, whatever the number of events.</summary>
public sealed class Counters
{
    private readonly Dictionary<Measure, Dictionary<CounterKey, long>> counts = [];

    /// <summary>A counter; 0 where nothing was counted.</summary>
    public long this[CounterKey key] =>
        counts.TryGetValue(key.Measure, out var of) ? of.GetValueOrDefault(key) : 0;

    /// <summary>Adds to a counter.</summary>
    public void Add(CounterKey key, long value)
    {
        ref var of = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key.Measure, out _);
        of ??= [];
        CollectionsMarshal.GetValueRefOrAddDefault(of, key, out _) += value;
    }

    /// <summary>The counters of a measure that are not 0, in no order.</summary>
    public IEnumerable<KeyValuePair<CounterKey, long>> Of(Measure measure) =>
        counts.TryGetValue(measure, out var of) ? of.Where(one => one.Value != 0) : [];
}
