using Ink.Runtime;
using InteractiveDrama.Stories.Experiments;

namespace InteractiveDrama.Stories.Flow;

/// <summary>
/// A compiled story as points and the ways between them: a point is an item of a container, or a container's end.
/// Conditions are not evaluated, and a variable may hold any target that the story names as a value, so that every way
/// that play can take is here, and some that it cannot.
/// </summary>
internal sealed class FlowMap
{
    private readonly Container[] containerOf;
    private readonly int[] firstOf;
    private readonly FlowWay[] ways;
    private readonly int[] waysFrom;
    private readonly FlowStop[] stops;
    private readonly FlowContainers containers;
    private (int[] From, int[] Points)? before;

    public FlowMap(FlowContainers containers, Detours detours)
    {
        this.containers = containers;
        var builder = new FlowMapBuilder(containers, detours);
        builder.Build();
        (containerOf, firstOf) = containers.Points();
        ways = builder.Ways;
        waysFrom = builder.WaysFrom;
        stops = builder.Stops;
    }

    /// <summary>How many points there are; the last stands for wherever a variable may lead.</summary>
    public int Count => stops.Length;

    /// <summary>The point that stands for wherever a variable may lead.</summary>
    public int Anywhere => stops.Length - 1;

    public ReadOnlySpan<FlowWay> From(int point) =>
        ways.AsSpan(waysFrom[point], waysFrom[point + 1] - waysFrom[point]);

    public FlowStop StopAt(int point) => stops[point];

    /// <summary>The item at a point; null at a container's end.</summary>
    public Ink.Runtime.Object? Item(int point)
    {
        if (point == Anywhere)
            return null;
        var container = containerOf[point];
        var index = point - firstOf[point];
        return index < container.content.Count ? container.content[index] : null;
    }

    public Container ContainerOf(int point) => containerOf[point];

    public int IndexOf(int point) => point - firstOf[point];

    /// <summary>The knot or <c>knot.stitch</c> of a point.</summary>
    public string FlowOf(int point) => containers.FlowOf(containerOf[point]);

    /// <summary>True for a point inside a function.</summary>
    public bool IsFunction(int point) =>
        point != Anywhere && containers.IsFunction(containerOf[point]);

    /// <summary>The containers of knots and stitches, by name.</summary>
    public IReadOnlyDictionary<string, Container> Flows => containers.Flows;

    /// <summary>The point where the story begins.</summary>
    public int Start => containers.First(containers.Root);

    /// <summary>The point where a container begins.</summary>
    public int StartOf(Container container) => containers.First(container);

    /// <summary>The point of a path; -1 when it leads nowhere.</summary>
    public int At(Ink.Runtime.Path path) => containers.At(path);

    /// <summary>The points with a way to a point.</summary>
    public ReadOnlySpan<int> Before(int point)
    {
        var (from, points) = before ??= Reverse();
        return points.AsSpan(from[point], from[point + 1] - from[point]);
    }

    /// <summary>File and line of what stands at a point; of the last thing before, at a container's end.</summary>
    public (string? File, int? Line) Place(int point)
    {
        if (point == Anywhere)
            return (null, null);
        var item = Item(point);
        if (item is null)
        {
            item = containerOf[point];
            while (item is Container { content.Count: > 0 } inner)
                item = inner.content[^1];
        }

        return (item.debugMetadata?.fileName, item.debugMetadata?.startLineNumber);
    }

    private (int[] From, int[] Points) Reverse()
    {
        var from = new int[Count + 1];
        foreach (var way in ways)
            from[way.To + 1]++;
        for (var i = 0; i < Count; i++)
            from[i + 1] += from[i];
        var next = from.AsSpan(0, Count).ToArray();
        var points = new int[ways.Length];
        for (var point = 0; point < Count; point++)
        {
            foreach (var way in From(point))
                points[next[way.To]++] = point;
        }

        return (from, points);
    }
}
