using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Playback.Steps;

/// <summary>
/// The step, for one version of a story: (snapshot, choice) to (snapshot', beat).
/// Safe for use from many threads; holds nothing that belongs to one viewer.
/// </summary>
public interface IStoryPlayer
{
    /// <summary>True when it reports what is drawn, and can be told what to draw.</summary>
    bool TellsDraws { get; }

    /// <summary>Begins a playthrough.</summary>
    /// <param name="episode">The knot to begin at; null for the story's beginning.</param>
    /// <param name="seed">31 bits, the session's own.</param>
    /// <param name="draws">Decides what is drawn; the seed does when null.</param>
    /// <exception cref="UnknownEpisodeException">The story has no such episode.</exception>
    /// <exception cref="NotSupportedException">Draws are given, and the engine cannot be told them.</exception>
    StepResult Start(string? episode, int seed, IDraws? draws = null);

    /// <summary>Takes an offered choice.</summary>
    /// <param name="snapshot">A snapshot this story's player made.</param>
    /// <param name="choiceId">The id as offered in that snapshot's beat.</param>
    /// <param name="draws">Decides what is drawn; the seed does when null.</param>
    /// <exception cref="UnknownChoiceException">The choice is not offered there.</exception>
    /// <exception cref="InvalidSnapshotException">The snapshot is not one of this story.</exception>
    /// <exception cref="NotSupportedException">Draws are given, and the engine cannot be told them.</exception>
    StepResult Choose(Snapshot snapshot, string choiceId, IDraws? draws = null);

    /// <summary>Begins a playthrough that is kept in memory.</summary>
    /// <param name="episode">The knot to begin at; null for the story's beginning.</param>
    /// <param name="seed">31 bits, the session's own.</param>
    /// <param name="draws">Decides what is drawn; the seed does when null.</param>
    /// <exception cref="UnknownEpisodeException">The story has no such episode.</exception>
    /// <exception cref="NotSupportedException">Draws are given, and the engine cannot be told them.</exception>
    StoryMove Begin(string? episode, int seed, IDraws? draws = null);

    /// <summary>Takes an offered choice from a position in memory, which stays as it is.</summary>
    /// <param name="position">A position this player made.</param>
    /// <param name="choiceId">The id as offered in that position's beat.</param>
    /// <param name="draws">Decides what is drawn; the seed does when null.</param>
    /// <exception cref="UnknownChoiceException">The choice is not offered there.</exception>
    /// <exception cref="NotSupportedException">Draws are given, and the engine cannot be told them.</exception>
    StoryMove Choose(StoryPosition position, string choiceId, IDraws? draws = null);

    /// <summary>The first shot behind an open choice; null when it leads to none, or the story fails on it.</summary>
    /// <param name="position">A position this player made.</param>
    /// <param name="choiceId">The id as offered in that position's beat.</param>
    /// <param name="draws">Decides what is drawn; the seed does when null.</param>
    /// <exception cref="UnknownChoiceException">The choice is not offered there.</exception>
    /// <exception cref="NotSupportedException">Draws are given, and the engine cannot be told them.</exception>
    BeatShot? Foresee(StoryPosition position, string choiceId, IDraws? draws = null);

    /// <summary>A position as a snapshot.</summary>
    /// <param name="position">A position this player made.</param>
    Snapshot Save(StoryPosition position);

    /// <summary>The position that a snapshot says.</summary>
    /// <param name="snapshot">A snapshot this story's player made.</param>
    /// <exception cref="InvalidSnapshotException">The snapshot is not one of this story.</exception>
    StoryPosition Restore(Snapshot snapshot);
}
