using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Playback.Migration;

/// <summary>Goes along a recorded path in another version, a stretch at a time. For one thread at a time.</summary>
public sealed class PathFollower
{
    private readonly IStoryPlayer player;

    /// <summary>A follower in one version.</summary>
    /// <param name="player">The version's player.</param>
    /// <param name="seed">The seed of the sessions that are followed.</param>
    public PathFollower(IStoryPlayer player, int seed)
        : this(player, new RecordedDraws(seed, [])) { }

    internal PathFollower(IStoryPlayer player, RecordedDraws told) =>
        (this.player, Told) = (player, told);

    internal RecordedDraws Told { get; }

    /// <summary>Begins; null when there is no such episode, or the version fails before its first stop.</summary>
    /// <param name="episode">The knot to begin at; null for the story's beginning.</param>
    /// <param name="seed">The session's seed.</param>
    /// <param name="recorded">What was drawn; null when that is not known, and the seed says it.</param>
    public StoryMove? Begin(string? episode, int seed, ImmutableArray<Draw>? recorded)
    {
        Told.Begin(0, recorded);
        try
        {
            return Good(player.Begin(episode, seed, Draws));
        }
        catch (UnknownEpisodeException)
        {
            return null;
        }
    }

    /// <summary>Takes a choice again; null when the story fails on it.</summary>
    /// <param name="from">Where it is to be taken.</param>
    /// <param name="choice">Its id; it has to be offered there.</param>
    /// <param name="stretch">Its number on the path, from 1.</param>
    /// <param name="recorded">What was drawn; null when that is not known, and the seed says it.</param>
    public StoryMove? Choose(
        StoryPosition from,
        string choice,
        int stretch,
        ImmutableArray<Draw>? recorded
    )
    {
        Told.Begin(stretch, recorded);
        return Good(player.Choose(from, choice, Draws));
    }

    // An engine that cannot be told draws goes by the seed.
    private RecordedDraws? Draws => player.TellsDraws ? Told : null;

    private static StoryMove? Good(StoryMove move) => move.Position is null ? null : move;
}
