using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Playback.Recordings.Comparison;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Recordings;

/// <summary>Plays recorded walks again, by the ids of their choices and draws. Safe for use from many threads.</summary>
public sealed class WalkReplayer
{
    private readonly StoryPlayer player;
    private readonly StoryPackage package;
    private readonly FrozenSet<string> drawing;

    /// <summary>A replayer for one version of a story.</summary>
    /// <param name="package">The story.</param>
    public WalkReplayer(StoryPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        this.package = package;
        player = new StoryPlayer(package);
        drawing = package.Parts.Ids.Draws.Values.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Plays a walk again and compares what is seen.</summary>
    /// <param name="walk">The walk; it has at least one turn.</param>
    /// <param name="instead">For the ids of choices that are gone, what to take in their place; null for none.</param>
    public WalkReplay Replay(RecordedWalk walk, IReadOnlyDictionary<string, string>? instead = null)
    {
        ArgumentNullException.ThrowIfNull(walk);
        var turns = ImmutableArray.CreateBuilder<RecordedTurn>(walk.Turns.Length);
        var comparison = new TurnComparison();
        if (walk.Episode is { } episode && package.Episode(episode) is null)
        {
            comparison.Stop(
                0,
                walk.Turns[0],
                $"The walk begins with the episode '{episode}', which the story does not have."
            );
            return Result();
        }

        var draws = new RecordedDraws(walk.Turns[0].Draws, drawing.Contains);
        var move = player.Begin(walk.Episode, walk.Seed, draws);
        for (var i = 0; ; i++)
        {
            var before = walk.Turns[i];
            var now = RecordedTurn.Of(move);
            var choices = comparison.Compare(i, before, now, draws.Afresh);
            if (before.Taken is not { } taken)
            {
                turns.Add(now);
                return Result();
            }

            var next = choices.Find(taken.Id, instead?.GetValueOrDefault(taken.Id));
            if (next is null || move.Position is not { } position)
            {
                turns.Add(now);
                comparison.Stop(
                    i,
                    before,
                    GoneChoice.Explain(before, now, taken, walk.Turns.Length - 1 - i)
                );
                return Result();
            }

            turns.Add(now with { Taken = next });
            draws = new RecordedDraws(walk.Turns[i + 1].Draws, drawing.Contains);
            move = player.Choose(position, next.Id, draws);
        }

        WalkReplay Result() =>
            new(
                walk,
                walk with
                {
                    Turns = turns.ToImmutable(),
                },
                comparison.Differences,
                comparison.Notes
            );
    }
}
