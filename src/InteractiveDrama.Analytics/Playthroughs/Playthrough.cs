using System.Collections.Immutable;

namespace InteractiveDrama.Analytics.Playthroughs;

/// <summary>One viewer's way through a story, as far as it went.</summary>
/// <param name="Session">The session's id.</param>
/// <param name="StoryVersion">The version it played.</param>
/// <param name="Simulated">True for a synthetic viewer.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Turns">Its turns as they were stored, in order, the first one included.</param>
/// <param name="LeftAt">When the viewer's connection closed and did not come back; null while it is open, or when nobody saw it close.</param>
/// <param name="ForkedFrom">The session it was forked from, when an episode was started again; null for a first playthrough.</param>
public sealed record Playthrough(
    string Session,
    string StoryVersion,
    bool Simulated,
    DateTimeOffset StartedAt,
    ImmutableArray<PlaythroughTurn> Turns,
    DateTimeOffset? LeftAt = null,
    string? ForkedFrom = null
)
{
    /// <summary>
    /// The viewer's way as it stands in the version it is played in now: every choice once. A move is no turn of it; it
    /// takes the turns that no longer hold away, once the viewer goes on from where it led, and says what is offered there.
    /// A way back takes away what it took back. Once an ending was reached the way is told: what follows is played again.
    /// </summary>
    public ImmutableArray<PlaythroughTurn> Way()
    {
        if (Turns.All(turn => turn is { MovedTo: null, BackTo: null }))
            return Turns;
        var way = new List<PlaythroughTurn>();
        PlaythroughTurn? moved = null;
        foreach (var turn in Turns)
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
