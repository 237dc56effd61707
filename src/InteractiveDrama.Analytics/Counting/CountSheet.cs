using System.Runtime.InteropServices;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>The counters of one session, while it is counted.</summary>
internal sealed class CountSheet
{
    private readonly Dictionary<CounterKey, long> counts;

    public CountSheet() => counts = [];

    public CountSheet(CountSheet before) => counts = new(before.counts);

    public void Add(
        Measure measure,
        string a = "",
        string b = "",
        string c = "",
        int n = 0,
        long value = 1
    ) =>
        CollectionsMarshal.GetValueRefOrAddDefault(
            counts,
            new CounterKey(measure, a, b, c, n),
            out _
        ) += value;

    public IEnumerable<Count> In(Cell cell) =>
        counts.Where(one => one.Value != 0).Select(one => new Count(cell, one.Key, one.Value));
}
