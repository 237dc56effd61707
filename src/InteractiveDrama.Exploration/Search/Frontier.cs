namespace InteractiveDrama.Exploration.Search;

/// <summary>The states to go on from, first in, first out, by blocks; a block taken is forgotten.</summary>
internal sealed class Frontier
{
    private const int BlockSize = 1024;
    private readonly Queue<ArraySegment<Node>> blocks = new();
    private Node[] tail = [];
    private int tailCount;

    public int Count { get; private set; }

    public void Add(Node node)
    {
        if (tailCount == tail.Length)
        {
            if (tailCount > 0)
                blocks.Enqueue(tail);
            // Small stories need no big blocks.
            tail = new Node[Math.Clamp(Count, 16, BlockSize)];
            tailCount = 0;
        }

        tail[tailCount++] = node;
        Count++;
    }

    /// <summary>Takes the next states; none when there are none left.</summary>
    public ArraySegment<Node> Take()
    {
        if (!blocks.TryDequeue(out var block))
        {
            block = new ArraySegment<Node>(tail, 0, tailCount);
            (tail, tailCount) = ([], 0);
        }

        Count -= block.Count;
        return block;
    }

    /// <summary>Puts states back that were taken and not gone on from, before all others.</summary>
    public void PutBack(ArraySegment<Node> rest)
    {
        var later = blocks.ToArray();
        blocks.Clear();
        blocks.Enqueue(rest);
        foreach (var block in later)
            blocks.Enqueue(block);
        Count += rest.Count;
    }

    /// <summary>All states, in order.</summary>
    public Node[] ToArray() =>
        [.. blocks.SelectMany(b => b), .. new ArraySegment<Node>(tail, 0, tailCount)];
}
