using System.Collections.Immutable;

namespace InteractiveDrama.Analytics.Playthroughs;

/// <summary>A viewer's way through a story, read out of the turns that were appended.</summary>
internal static class ViewerWay
{
    /// <summary>
    /// The viewer's way as it stands in the version it is played in now: every choice once. A move is no turn of it; it
    /// takes the turns that no longer hold away, once the viewer goes on from where it led, and says what is offered there.
    /// A way back takes away what it took back. Once an ending was reached the way is told: what follows is played again.
    /// </summary>
    public static ImmutableArray<PlaythroughTurn> Of(ImmutableArray<PlaythroughTurn> turns)
    {
        if (turns.All(turn => turn is { MovedTo: null, BackTo: null }))
            return turns;
        var way = new List<PlaythroughTurn>();
        PlaythroughTurn? moved = null;
        foreach (var turn in turns)
        {
            if (turn.MovedTo is not null && way.Count > 0)
            {
                moved = turn;
                continue;
            }

            if (turn.BackTo is { } back)
            {
                if (way is [.., { Ending: not null }])
                    break;
                moved = null;
                var kept = Math.Max(0, way.FindLastIndex(one => one.Turn <= back));
                way.RemoveRange(kept + 1, way.Count - kept - 1);
                continue;
            }

            Settle();
            way.Add(turn);
        }

        Settle();
        return [.. way];

        void Settle()
        {
            if (moved is not { MovedTo: { } kept } move)
                return;
            kept = Math.Clamp(kept, 0, way.Count - 1);
            way.RemoveRange(kept + 1, way.Count - kept - 1);
            way[kept] = way[kept] with
            {
                Beat = move.Beat,
                Stop = move.Stop,
                Episode = move.Episode,
                Ending = move.Ending,
                Offered = move.Offered,
            };
            moved = null;
        }
    }
}
