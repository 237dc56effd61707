using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle.Making;

/// <summary>One way of many to make a node.</summary>
/// <param name="Weight">How often it is taken, against the others.</param>
/// <param name="Name">What it makes; a story does without some.</param>
/// <param name="Make">Makes it.</param>
internal readonly record struct Way(int Weight, string Name, Func<Node> Make);

/// <summary>The chance that makes a story. Each story does without some ways, so that stories differ more.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random random = new(seed);
    private readonly Dictionary<string, bool> missing = new(StringComparer.Ordinal);

    public int Below(int limit) => random.Next(limit);

    public int From(int least, int most) => random.Next(least, most + 1);

    public bool Percent(int percent) => random.Next(100) < percent;

    public T One<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    public Node Make(params ReadOnlySpan<Way> ways)
    {
        var total = 0;
        foreach (var way in ways)
            total += WeightOf(way);
        var at = total == 0 ? -1 : random.Next(total);
        foreach (var way in ways)
        {
            at -= WeightOf(way);
            if (at < 0)
                return way.Make();
        }

        return ways[0].Make();
    }

    private int WeightOf(Way way)
    {
        if (!missing.TryGetValue(way.Name, out var isMissing))
            missing[way.Name] = isMissing = random.Next(100) < 20;
        return isMissing ? 0 : way.Weight;
    }
}
