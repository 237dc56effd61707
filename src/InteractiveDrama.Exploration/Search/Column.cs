namespace InteractiveDrama.Exploration.Search;

/// <summary>A list that grows by blocks, so that growing copies nothing.</summary>
internal sealed class Column<T>
{
    private const int BlockBits = 16;
    private readonly List<T[]> blocks = [];

    public int Count { get; private set; }

    public long Capacity => (long)blocks.Count << BlockBits;

    public T this[int index] => blocks[index >> BlockBits][index & ((1 << BlockBits) - 1)];

    public void Add(T item)
    {
        if (Count == Capacity)
            blocks.Add(new T[1 << BlockBits]);
        blocks[Count >> BlockBits][Count & ((1 << BlockBits) - 1)] = item;
        Count++;
    }

    public void Clear()
    {
        blocks.Clear();
        Count = 0;
    }
}
