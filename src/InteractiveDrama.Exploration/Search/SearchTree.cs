using System.Collections.Immutable;

namespace InteractiveDrama.Exploration.Search;

/// <summary>For each state found, how it was found first: the state before it and the move from there.</summary>
internal sealed class SearchTree
{
    /// <summary>What stands before the first states.</summary>
    public const int Root = -1;

    private readonly Column<int> parents = new();
    private readonly Column<int> moves = new();

    public MoveTable Moves { get; } = new();

    public int Count => parents.Count;

    public long Bytes => (parents.Capacity + moves.Capacity) * sizeof(int);

    public int Add(int parent, int move)
    {
        parents.Add(parent);
        moves.Add(move);
        return Count - 1;
    }

    /// <summary>The state before a state; <see cref="Root"/> for the first ones.</summary>
    public int ParentOf(int state) => parents[state];

    /// <summary>The move from there.</summary>
    public Move MoveTo(int state) => Moves[moves[state]];

    /// <summary>The moves from the beginning to a state.</summary>
    public ImmutableArray<Move> WayTo(int state)
    {
        var way = ImmutableArray.CreateBuilder<Move>();
        for (; state != Root; state = parents[state])
            way.Add(Moves[moves[state]]);
        way.Reverse();
        return way.DrainToImmutable();
    }
}
