using Ink.Runtime;

namespace InteractiveDrama.Stories.Flow;

/// <summary>The points that play can come to, conditions left aside.</summary>
internal sealed class FlowReach
{
    private readonly bool[] reached;

    /// <summary>Follows every way from where a story can begin.</summary>
    /// <param name="map">The story.</param>
    /// <param name="ends">What its points can come to.</param>
    /// <param name="starts">The points a story can begin at.</param>
    public FlowReach(FlowMap map, FlowEnds ends, IEnumerable<int> starts)
    {
        reached = new bool[map.Count];
        var pending = new Stack<int>();
        foreach (var start in starts)
            Add(start);
        while (pending.TryPop(out var point))
        {
            // Where a variable leads is known from what is ever put into one.
            if (
                map.Item(point) is DivertTargetValue { targetPath: { } path } value
                && !FlowItems.IsEcho(value)
            )
            {
                if (!FlowItems.IsCounted(map.ContainerOf(point), map.IndexOf(point)))
                    Add(map.At(path));
            }

            var comesBack = true;
            foreach (var way in map.From(point))
            {
                if (way.Kind is FlowWayKind.Call or FlowWayKind.Echo)
                    comesBack = ends.CanReturn(way.To);
                if (way.Kind is FlowWayKind.Thread)
                    comesBack = ends.CanStop(way.To);
                if (
                    way.To != map.Anywhere
                    && (
                        comesBack
                        || way.Kind is FlowWayKind.Call or FlowWayKind.Echo or FlowWayKind.Thread
                    )
                )
                    Add(way.To);
            }
        }

        void Add(int point)
        {
            if (point < 0 || reached[point])
                return;
            reached[point] = true;
            pending.Push(point);
        }
    }

    public bool this[int point] => reached[point];
}
