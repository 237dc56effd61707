using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>The counters of one session, while it is counted.</summary>
internal sealed class CountSheet
{
    // A playthrough of usual length fits; growing there costs more than the counting.
    private const int Usual = 256;

    private readonly Dictionary<CounterKey, long> counts;

    public CountSheet() => counts = new(Usual);

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

    public int Length => counts.Count;

    public void In(Cell cell, ImmutableArray<Count>.Builder to)
    {
        foreach (var (key, value) in counts)
        {
            if (value != 0)
                to.Add(new Count(cell, key, value));
        }
    }
}
