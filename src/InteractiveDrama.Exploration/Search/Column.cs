namespace InteractiveDrama.Exploration.Search;

/// <summary>A list that grows by blocks, so that growing copies nothing.</summary>
internal sealed class Column<T>
{
    private const int BlockBits = 16;
    private const int BlockSize = 1 << BlockBits;
    private const int FirstSize = 64;
    private readonly List<T[]> blocks = [];

    private int capacity;

    public int Count { get; private set; }

    public long Capacity => capacity;

    public T this[int index] => blocks[index >> BlockBits][index & (BlockSize - 1)];

    public void Add(T item)
    {
        if (Count == capacity)
            Grow();
        blocks[Count >> BlockBits][Count & (BlockSize - 1)] = item;
        Count++;
    }

    public void Clear()
    {
        blocks.Clear();
        (Count, capacity) = (0, 0);
    }

    // The first block grows to a block's size; then there are more.
    private void Grow()
    {
        if (blocks is not [{ Length: < BlockSize } first])
        {
            blocks.Add(new T[blocks.Count == 0 ? FirstSize : BlockSize]);
            capacity += blocks[^1].Length;
            return;
        }

        Array.Resize(ref first, first.Length * 4);
        blocks[0] = first;
        capacity = first.Length;
    }
}
