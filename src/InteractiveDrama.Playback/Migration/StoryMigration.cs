using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
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
        private readonly List<Draw> left = [];
        private readonly ImmutableSortedDictionary<int, ImmutableArray<Draw>>.Builder kept =
            ImmutableSortedDictionary.CreateBuilder<int, ImmutableArray<Draw>>();
        private (Beat? Beat, StoryPosition? Position, int Steps) stand;
        private CarryOutcome outcome = CarryOutcome.Continued;
        private string? lost;

        public RecordedDraws Told { get; } = new(path.Seed, gifts);

        public void Run()
        {
            if (!Begin())
                return;
            for (var i = 0; i < path.Steps.Length && outcome == CarryOutcome.Continued; i++)
                Take(i + 1, path.Steps[i].Choice);
        }

        public Dictionary<DrawSource, Queue<int>> LeftFor(IReadOnlyCollection<DrawSource> sources)
        {
            var found = new Dictionary<DrawSource, Queue<int>>();
            foreach (var draw in left.Where(d => sources.Contains(DrawSource.Of(d))))
                RecordedDraws.Queue(found, DrawSource.Of(draw)).Enqueue(draw.Value);
            return found;
        }

        public CarriedOver Result() =>
            new(outcome, stand.Steps, stand.Beat, stand.Position, lost, kept.ToImmutable());

        private bool Begin()
        {
            var episode = path.Episode;
            if (!Try(0, draws => player.Begin(episode, path.Seed, draws)))
            {
                episode = null;
                outcome = CarryOutcome.EpisodeGone;
                if (path.Episode is null || !Try(0, draws => player.Begin(null, path.Seed, draws)))
                    outcome = CarryOutcome.NoBeginning;
            }

            return outcome == CarryOutcome.Continued;
        }

        private void Take(int stretch, string choice)
        {
            if (!stand.Beat!.Choices.Any(c => c.Id == choice))
                (outcome, lost) = (CarryOutcome.ChoiceGone, choice);
            else if (!Try(stretch, draws => player.Choose(stand.Position!, choice, draws)))
                (outcome, lost) = (CarryOutcome.StepFailed, choice);
        }

        /// <summary>Makes one move of the path; false, and nothing changed, when it fails.</summary>
        private bool Try(int stretch, Func<IDraws?, StoryMove> step)
        {
            Told.Begin(stretch, path.DrawsOf(stretch));
            StoryMove move;
            try
            {
                // An engine that cannot be told draws goes by the seed.
                move = step(player.TellsDraws ? Told : null);
            }
            catch (UnknownEpisodeException)
            {
                return false;
            }

            if (move.Position is null)
                return false;
            stand = (move.Beat, move.Position, stretch);
            Keep(stretch, move.Draws);
            return true;
        }

        private void Keep(int stretch, ImmutableArray<Draw> drawn)
        {
            if (!player.TellsDraws)
                return;
            var unused = Told.Left();
            left.AddRange(unused);
            drawn = drawn.AddRange(unused);
            if (path.DrawsOf(stretch) is not { } before || !drawn.SequenceEqual(before))
                kept[stretch] = drawn;
        }
    }
}
