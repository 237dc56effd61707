using System.Collections.Immutable;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>A turn on the way to where a session stands.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Numbers">Its number, and those of the turns it stands in the place of.</param>
internal sealed record StandingTurn(TurnRecord Turn, ImmutableArray<int> Numbers)
{
    /// <summary>The way of a session: without what was taken back, and what a move left behind.</summary>
    /// <param name="turns">All its turns, in order.</param>
    public static ImmutableArray<StandingTurn> Way(ImmutableArray<TurnRecord> turns)
    {
        var way = new List<StandingTurn>(turns.Length);
        foreach (var turn in turns)
        {
            var place =
                turn.BackTo is { } back ? way.FindIndex(one => one.Numbers.Contains(back))
                : turn.Move is { } move ? Math.Min(move.Steps, way.Count - 1)
                : way.Count;
            ImmutableArray<int> numbers =
                place >= 0 && place < way.Count ? [.. way[place].Numbers, turn.Turn] : [turn.Turn];
            way.RemoveRange(Math.Max(0, place), way.Count - Math.Max(0, place));
            way.Add(new StandingTurn(turn, numbers));
        }
        return [.. way];
    }
}
