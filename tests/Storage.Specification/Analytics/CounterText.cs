using System.Globalization;
using InteractiveDrama.Analytics.Counting;
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
            foreach (var cell in await store.CellsAsync(story))
            {
                var counters = await store.CountAsync(FilterOf(cell), now);
                lines.AddRange(
                    Enum.GetValues<Measure>()
                        .SelectMany(counters.Of)
                        .Select(one =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{cell} {one.Key} {one.Value}"
                            )
                        )
                );
            }
        }
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static CounterFilter FilterOf(Cell cell) =>
        new()
        {
            Story = cell.Story,
            Version = cell.Version,
            Simulated = cell.Simulated,
            Playthrough = cell.Playthrough,
            Locale = cell.Locale,
            Device = cell.Device,
            Experiment = cell.Experiment,
            Variant = cell.Variant,
        };
}
