using System.Globalization;
using InteractiveDrama.Analytics.Events;

namespace InteractiveDrama.Storage.Specification.Analytics;

/// <summary>All counters of a store as text, to be compared.</summary>
public static class CounterText
{
    private static readonly string[] Stories = ["ferry", "tower"];

    public static async Task<string> OfAsync(IEventStore store, DateTimeOffset now)
    {
        var lines = new List<string>();
        foreach (var story in Stories)
        {
            lines.AddRange(
                (await store.CountsAsync(story, now)).Select(one =>
                    string.Create(CultureInfo.InvariantCulture, $"{one.Cell} {one.Key} {one.Value}")
                )
            );
        }
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
