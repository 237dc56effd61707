using System.Collections.Concurrent;
using System.Collections.Immutable;
using InteractiveDrama.Exploration.Expectations;
using InteractiveDrama.Exploration.Stops;

namespace InteractiveDrama.Exploration.Search;

/// <summary>
/// Goes through the states in the order of how few choices lead to them. Steps are taken by many threads, a block of states
/// at a time; what they led to is then added in one order, so that the threads' number changes nothing.
/// </summary>
internal sealed class BreadthFirstSearch
{
    private const int MostInChunk = 64;
    private readonly ExplorationOptions options;
    private readonly Func<Expander> newExpander;
    private readonly ConcurrentDictionary<string, bool> sampled = new(StringComparer.Ordinal);
    private readonly List<Chunk> chunks = [];
    private readonly StateKeys keys = new();
    private readonly Frontier frontier = new();
    private int levelEnd;

    public BreadthFirstSearch(
        ExploredStory story,
        ExplorationOptions options,
        StopReader reader,
        Findings findings,
        AlwaysChecks? checks
    )
    {
        this.options = options;
        Findings = findings;
        Edges = new EdgeLog(options.MaxEdges);
        newExpander = () =>
            new Expander(story, options, reader, keys, checks) { Sampled = sampled };
    }

    public Findings Findings { get; }

    public SearchTree Tree { get; } = new();

    /// <summary>States from which a step failed.</summary>
    public HashSet<int> Failing { get; } = [];

    public EdgeLog Edges { get; }

    /// <summary>States found and not gone on from.</summary>
    public Node[] Open => frontier.ToArray();

    /// <summary>Choices taken to the states gone on from last.</summary>
    public int Depth { get; private set; }

    public int States => Tree.Count;

    public int FrontierCount => frontier.Count;

    public long Steps => chunks.Sum(c => c.Expander.Steps);

    /// <summary>Bytes kept for the states found, those of the frontier's own apart.</summary>
    public long Bytes => keys.Bytes + Tree.Bytes + Edges.Bytes;

    /// <summary>Sources of draws of which not every outcome was tried, sorted.</summary>
    public ImmutableArray<string> Sampled => [.. sampled.Keys.Order(StringComparer.Ordinal)];

    public SearchEnd Run(Clock clock, double share, Action advanced)
    {
        var first = ChunkAt(0);
        if (!first.Expander.Begin(first.Found, clock, share))
            return clock.IsCancelled ? SearchEnd.Stopped : SearchEnd.Time;
        foreach (var successor in first.Found)
        {
            if (!Merge(null, successor))
                return SearchEnd.States;
        }

        levelEnd = Tree.Count - 1;
        while (frontier.Count > 0)
        {
            var block = frontier.Take();
            var done = Expand(block, clock, share);
            var merged = Merge(block, done, out var full);
            if (merged < block.Count)
                frontier.PutBack(block[merged..]);
            advanced();
            if (full)
                return SearchEnd.States;
            if (clock.IsCancelled)
                return SearchEnd.Stopped;
            if (clock.IsOver(share) && frontier.Count > 0)
                return SearchEnd.Time;
        }

        return SearchEnd.Exhausted;
    }

    /// <summary>Takes the steps from a block; returns how many chunks were finished, in order.</summary>
    private int Expand(ArraySegment<Node> block, Clock clock, double share)
    {
        var size = Math.Clamp(block.Count / (options.Threads * 4), 1, MostInChunk);
        var count = (block.Count + size - 1) / size;
        for (var i = 0; i < count; i++)
            ChunkAt(i).Begin(Math.Min(size, block.Count - (i * size)));
        var everyWay = Edges.IsKept;
        Parallel.For(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = options.Threads },
            i =>
            {
                if (clock.IsOver(share))
                    return;
                var chunk = chunks[i];
                for (var n = 0; n < chunk.Ends.Length; n++)
                {
                    var node = block[(i * size) + n];
                    if (!chunk.Expander.Expand(node, everyWay, chunk.Found, clock, share))
                        return;
                    chunk.Ends[n] = chunk.Found.Count;
                }

                chunk.IsDone = true;
            }
        );
        var done = 0;
        while (done < count && chunks[done].IsDone)
            done++;
        return done;
    }

    /// <summary>Adds what the steps from a block led to; returns how many of its states were gone on from.</summary>
    private int Merge(ArraySegment<Node> block, int done, out bool full)
    {
        full = false;
        var merged = 0;
        foreach (var chunk in chunks.Take(done))
        {
            var at = 0;
            foreach (var end in chunk.Ends)
            {
                var node = block[merged];
                if (node.Number > levelEnd)
                {
                    levelEnd = Tree.Count - 1;
                    Depth++;
                }

                for (; at < end; at++)
                {
                    if (Merge(node, chunk.Found[at]))
                        continue;
                    full = true;
                    return merged;
                }

                node.Stop.IsExpanded = true;
                merged++;
            }
        }

        return merged;
    }

    /// <summary>Adds what one step led to; false when there is no room for another state.</summary>
    private bool Merge(Node? from, Successor found)
    {
        var parent = from?.Number ?? SearchTree.Root;
        var stop = found.Stop;
        if (from is { Stop.IsExpanded: false } node)
            Findings.Take(node.Stop.Offered[found.Choice], Along(parent, found));
        if (stop.Number < 0)
            Findings.Meet(stop, Along(parent, found));
        if (stop.Scene is null)
        {
            Failing.Add(parent);
            return true;
        }

        var move = Tree.Moves.NumberOf(found.Choice, found.Draws);
        var number = found.Known >= 0 ? found.Known : keys.Find(found.Key);
        if (number < 0)
        {
            if (Tree.Count == options.MaxStates)
                return false;
            number = keys.Add(found.Key, Tree.Add(parent, move));
            if (found.Broken != 0)
                Findings.Break(found.Broken, () => new Way(number, []));
            if (!stop.Open.IsEmpty)
                frontier.Add(new Node(number, found.State!, stop));
        }

        Edges.Add(new Edge(parent, number, stop.Number, move));
        return true;
    }

    private static Func<Way> Along(int parent, Successor found)
    {
        var (choice, draws) = (found.Choice, found.Draws);
        return () => new Way(parent, [new Move(choice, draws is null ? [] : [.. draws])]);
    }

    private Chunk ChunkAt(int index)
    {
        while (chunks.Count <= index)
            chunks.Add(new Chunk(newExpander()));
        return chunks[index];
    }

    /// <summary>Some states of a block, gone on from by one thread.</summary>
    private sealed class Chunk(Expander expander)
    {
        public Expander Expander { get; } = expander;

        public List<Successor> Found { get; } = [];

        /// <summary>For each state, where its successors end in <see cref="Found"/>.</summary>
        public int[] Ends { get; private set; } = [];

        public bool IsDone { get; set; }

        public void Begin(int states)
        {
            Found.Clear();
            if (Ends.Length != states)
                Ends = new int[states];
            IsDone = false;
        }
    }
}
