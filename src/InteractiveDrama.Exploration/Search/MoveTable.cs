namespace InteractiveDrama.Exploration.Search;

/// <summary>The different moves, by number: a story has few, however many states it has.</summary>
internal sealed class MoveTable
{
    private readonly List<Move> moves = [];
    private readonly Dictionary<int, int> plain = [];
    private readonly Dictionary<Move, int> drawn = new(new ByContent());

    public Move this[int number] => moves[number];

    public int Count => moves.Count;

    public int NumberOf(int choice, int[]? draws)
    {
        int number;
        if (draws is null)
        {
            if (!plain.TryGetValue(choice, out number))
                plain[choice] = number = Add(new Move(choice, []));
            return number;
        }

        var move = new Move(choice, [.. draws]);
        if (!drawn.TryGetValue(move, out number))
            drawn[move] = number = Add(move);
        return number;
    }

    private int Add(Move move)
    {
        moves.Add(move);
        return moves.Count - 1;
    }

    private sealed class ByContent : IEqualityComparer<Move>
    {
        public bool Equals(Move? x, Move? y) =>
            x is not null
            && y is not null
            && x.Choice == y.Choice
            && x.Draws.AsSpan().SequenceEqual(y.Draws.AsSpan());

        public int GetHashCode(Move obj)
        {
            var hash = default(HashCode);
            hash.Add(obj.Choice);
            foreach (var draw in obj.Draws)
                hash.Add(draw);
            return hash.ToHashCode();
        }
    }
}
