using Ink.Runtime;

namespace InteractiveDrama.Stories.Flow;

/// <summary>The containers of a compiled story, their points numbered.</summary>
internal sealed class FlowContainers
{
    private readonly Dictionary<Container, Entry> entries = new(ReferenceEqualityComparer.Instance);
    private readonly List<Container> all = [];

    /// <summary>Numbers a story's points.</summary>
    /// <param name="story">The story.</param>
    /// <param name="flows">The names of its knots and stitches.</param>
    /// <param name="functions">The names of the knots that are functions.</param>
    public FlowContainers(Story story, IReadOnlySet<string> flows, IReadOnlySet<string> functions)
    {
        Root = story.mainContentContainer;
        var pending = new Stack<(Container Container, Entry Entry)>();
        pending.Push((Root, new Entry(0, -1, Packages.FlowNames.Root, false)));
        while (pending.TryPop(out var next))
        {
            var (container, entry) = next;
            entries[container] = entry with { First = Count };
            all.Add(container);
            Count += container.content.Count + 1;
            for (var i = 0; i < container.content.Count; i++)
            {
                if (container.content[i] is Container inner)
                    pending.Push((inner, Inside(inner, container, entry, i)));
            }

            foreach (
                var named in container.namedOnlyContent?.Values
                    ?? Enumerable.Empty<Ink.Runtime.Object>()
            )
            {
                if (named is Container inner)
                    pending.Push((inner, Inside(inner, container, entry, -1)));
            }
        }

        Entry Inside(Container inner, Container parent, Entry entry, int index)
        {
            var flow = entry.Flow;
            if (inner.hasValidName && parent == Root && flows.Contains(inner.name))
                flow = inner.name;
            else if (
                inner.hasValidName
                && parent.parent == Root
                && parent.name == flow
                && flows.Contains($"{flow}.{inner.name}")
            )
                flow = $"{flow}.{inner.name}";
            if (flow != entry.Flow)
                Flows[flow] = inner;
            return new Entry(0, index, flow, entry.IsFunction || functions.Contains(flow));
        }
    }

    public Container Root { get; }

    /// <summary>How many points there are.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<Container> All => all;

    /// <summary>The containers of knots and stitches, by name.</summary>
    public Dictionary<string, Container> Flows { get; } = new(StringComparer.Ordinal);

    public int First(Container container) => entries[container].First;

    public string FlowOf(Container container) => entries[container].Flow;

    public bool IsFunction(Container container) => entries[container].IsFunction;

    /// <summary>The container's place among its parent's items; -1 for one that is led to by name alone.</summary>
    public int IndexOf(Container container) => entries[container].Index;

    /// <summary>The point behind a container; -1 where content runs out.</summary>
    public int Behind(Container container) =>
        entries[container].Index is >= 0 and var index && container.parent is Container parent
            ? First(parent) + index + 1
            : -1;

    public int At(Pointer pointer) =>
        pointer.isNull || !entries.TryGetValue(pointer.container, out var entry)
            ? -1
            : entry.First + Math.Clamp(pointer.index, 0, pointer.container.content.Count);

    public int At(Ink.Runtime.Path path) =>
        Root.ContentAtPath(path).obj switch
        {
            Container container => At(Pointer.StartOf(container)),
            { parent: Container parent } item => At(
                new Pointer(parent, parent.content.IndexOf(item))
            ),
            _ => -1,
        };

    /// <summary>For each point its container, and that container's first point.</summary>
    public (Container[] Containers, int[] First) Points()
    {
        var containers = new Container[Count];
        var first = new int[Count];
        foreach (var container in all)
        {
            var start = First(container);
            Array.Fill(containers, container, start, container.content.Count + 1);
            Array.Fill(first, start, start, container.content.Count + 1);
        }

        return (containers, first);
    }

    private sealed record Entry(int First, int Index, string Flow, bool IsFunction);
}
