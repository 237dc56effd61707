using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Playback.Migration;

/// <summary>
/// Carries a session over to another version of its story: takes its choices again, by their ids as offered, and draws what
/// it drew, by the ids of the lines that draw. Where a choice is no longer offered, it stops. Pure: equal paths and versions
/// give equal positions.
/// </summary>
public static class StoryMigration
{
    /// <summary>Where a session goes on in another version, or in its own.</summary>
    /// <param name="player">The version's player.</param>
    /// <param name="path">How the session came to where it stands.</param>
    public static CarriedOver Carry(IStoryPlayer player, PlayedPath path)
    {
        ArgumentNullException.ThrowIfNull(player);
        ArgumentNullException.ThrowIfNull(path);
        if (path.HasEnded)
            return new CarriedOver(
                CarryOutcome.Ended,
                path.Steps.Length,
                null,
                null,
                null,
                ImmutableSortedDictionary<int, ImmutableArray<Draw>>.Empty
            );
        var first = new Walk(player, path, []);
        first.Run();
        // What a line drew in one stretch of the path it may draw in another by now: what was left over there holds here.
        var gifts = first.LeftFor(first.Told.Fresh);
        if (gifts.Count == 0)
            return first.Result();
        var second = new Walk(player, path, gifts);
        second.Run();
        return second.Result();
    }

    private sealed class Walk(
        IStoryPlayer player,
        PlayedPath path,
        Dictionary<DrawSource, Queue<int>> gifts
    )
    {
        private readonly PathFollower follower = new(player, new RecordedDraws(path.Seed, gifts));
        private readonly List<Draw> left = [];
        private readonly ImmutableSortedDictionary<int, ImmutableArray<Draw>>.Builder kept =
            ImmutableSortedDictionary.CreateBuilder<int, ImmutableArray<Draw>>();
        private StoryMove? stand;
        private int steps;
        private CarryOutcome outcome = CarryOutcome.Continued;
        private string? lost;

        public RecordedDraws Told => follower.Told;

        public void Run()
        {
            if (!Stand(0, follower.Begin(path.Episode, path.Seed, path.Opening)))
            {
                outcome =
                    path.Episode is not null
                    && Stand(0, follower.Begin(null, path.Seed, path.Opening))
                        ? CarryOutcome.EpisodeGone
                        : CarryOutcome.NoBeginning;
            }

            for (var i = 0; i < path.Steps.Length && outcome == CarryOutcome.Continued; i++)
                Take(i + 1, path.Steps[i]);
        }

        public Dictionary<DrawSource, Queue<int>> LeftFor(IReadOnlyCollection<DrawSource> sources)
        {
            var found = new Dictionary<DrawSource, Queue<int>>();
            foreach (var draw in left.Where(d => sources.Contains(DrawSource.Of(d))))
                RecordedDraws.Queue(found, DrawSource.Of(draw)).Enqueue(draw.Value);
            return found;
        }

        public CarriedOver Result() =>
            new(outcome, steps, stand?.Beat, stand?.Position, lost, kept.ToImmutable());

        private void Take(int stretch, PathStep step)
        {
            var from = stand!.Position!;
            if (!from.Scene.Offered.Contains(step.Choice, StringComparer.Ordinal))
                (outcome, lost) = (CarryOutcome.ChoiceGone, step.Choice);
            else if (!Stand(stretch, follower.Choose(from, step.Choice, stretch, step.Draws)))
                (outcome, lost) = (CarryOutcome.StepFailed, step.Choice);
        }

        private bool Stand(int stretch, StoryMove? move)
        {
            if (move is null)
                return false;
            (stand, steps) = (move, stretch);
            if (player.TellsDraws)
                Keep(stretch, move.Draws);
            return true;
        }

        private void Keep(int stretch, ImmutableArray<Draw> drawn)
        {
            var unused = Told.Left();
            left.AddRange(unused);
            drawn = drawn.AddRange(unused);
            if (path.DrawsOf(stretch) is not { } before || !drawn.SequenceEqual(before))
                kept[stretch] = drawn;
        }
    }
}
