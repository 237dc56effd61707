using InteractiveDrama.Analytics.Counting;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>Counters, read by the keys that reports ask for.</summary>
internal sealed class CountTable(Counters counters)
{
    private readonly Dictionary<Measure, ILookup<string, KeyValuePair<CounterKey, long>>> lookups =
    [];

    public int Viewers { get; } = (int)counters[new CounterKey(Measure.Sessions)];

    public int Of(Measure measure, string a = "", string b = "", string c = "") =>
        (int)counters[new CounterKey(measure, a, b, c)];

    /// <summary>A measure's counters by their first key, in no order.</summary>
    public ILookup<string, KeyValuePair<CounterKey, long>> By(Measure measure)
    {
        if (!lookups.TryGetValue(measure, out var lookup))
            lookups[measure] = lookup = counters
                .Of(measure)
                .ToLookup(one => one.Key.A, StringComparer.Ordinal);
        return lookup;
    }

    /// <summary>A measure's counters, in the order of their keys.</summary>
    public IEnumerable<KeyValuePair<CounterKey, long>> All(Measure measure) =>
        InOrder(counters.Of(measure));

    /// <summary>A measure's counters with a first key, in the order of the others.</summary>
    public IEnumerable<KeyValuePair<CounterKey, long>> All(Measure measure, string a) =>
        InOrder(By(measure)[a]);

    private static IEnumerable<KeyValuePair<CounterKey, long>> InOrder(
        IEnumerable<KeyValuePair<CounterKey, long>> counts
    ) =>
        counts
            .OrderBy(one => one.Key.A, StringComparer.Ordinal)
            .ThenBy(one => one.Key.B, StringComparer.Ordinal)
            .ThenBy(one => one.Key.C, StringComparer.Ordinal)
            .ThenBy(one => one.Key.N);

    public long Sum(Measure measure, string a) => By(measure)[a].Sum(one => one.Value);

    public long Total(Measure measure) => counters.Of(measure).Sum(one => one.Value);
}
