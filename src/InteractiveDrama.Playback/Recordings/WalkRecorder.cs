using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Playback.Recordings;

/// <summary>Plays a story and keeps what is seen.</summary>
public static class WalkRecorder
{
    /// <summary>Plays until nothing is offered, a step fails, or nothing is chosen.</summary>
    /// <param name="player">Plays; on an engine that tells its draws.</param>
    /// <param name="episode">The knot to begin at; null for the story's beginning.</param>
    /// <param name="seed">31 bits.</param>
    /// <param name="draws">Decides what is drawn; the seed does when null.</param>
    /// <param name="choose">Is shown each step, the last included, and says the index of what to choose; null to stop there.</param>
    /// <exception cref="UnknownEpisodeException">The story has no such episode.</exception>
    public static RecordedWalk Record(
        StoryPlayer player,
        string? episode,
        int seed,
        IDraws? draws,
        Func<StoryMove, int?> choose
    )
    {
        ArgumentNullException.ThrowIfNull(player);
        ArgumentNullException.ThrowIfNull(choose);
        var turns = ImmutableArray.CreateBuilder<RecordedTurn>();
        // Told or not, an engine that is asked what to draw knows what a shuffle has given already; so does the replay's.
        var asked = draws ?? new RecordedDraws([], _ => true);
        var move = player.Begin(episode, seed, asked);
        while (true)
        {
            var turn = RecordedTurn.Of(move);
            var chosen = choose(move);
            if (
                chosen is not { } index
                || move.Position is not { } position
                || turn.Choices.IsEmpty
            )
            {
                turns.Add(turn);
                break;
            }

            var id = turn.Choices[index].Id;
            turns.Add(turn with { Taken = new TakenChoice(id, index) });
            move = player.Choose(position, id, asked);
        }

        return new RecordedWalk
        {
            Episode = episode,
            Seed = seed,
            Turns = turns.ToImmutable(),
        };
    }
}
