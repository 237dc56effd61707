namespace InteractiveDrama.Exploration.Search;

/// <summary>The ways between states, for the times of episodes; given up beyond a bound.</summary>
internal sealed class EdgeLog(int most)
{
    private readonly Column<int> from = new();
    private readonly Column<int> to = new();
    private readonly Column<int> stops = new();
    private readonly Column<int> moves = new();

    public int Count => from.Count;

    /// <summary>False when there were too many.</summary>
    public bool IsKept { get; private set; } = true;

    public long Bytes => 4 * sizeof(int) * from.Capacity;

    public Edge this[int index] => new(from[index], to[index], stops[index], moves[index]);

    public void Add(Edge edge)
    {
        if (!IsKept)
            return;
        if (Count == most)
        {
            IsKept = false;
            from.Clear();
            to.Clear();
            stops.Clear();
            moves.Clear();
            return;
        }

        from.Add(edge.From);
        to.Add(edge.To);
        stops.Add(edge.Stop);
        moves.Add(edge.Move);
    }
}
