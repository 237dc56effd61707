using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Scenes;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Steps;

/// <summary>The step on an engine: runs to the next stop, and makes a beat of what ink said.</summary>
public sealed class StoryPlayer : IStoryPlayer
{
    private readonly StoryPackage package;
    private readonly IEngine engine;
    private readonly BeatReader reader;

    /// <summary>A player for one version of a story.</summary>
    /// <param name="package">The story.</param>
    /// <param name="engine">What runs it; a <see cref="StoryEngine"/> when null.</param>
    /// <exception cref="Engine.Programs.InvalidStoryProgramException">The package's program is none.</exception>
    public StoryPlayer(StoryPackage package, IEngine? engine = null)
    {
        this.package = package;
        this.engine = engine ?? new StoryEngine(package);
        reader = new BeatReader(package);
    }

    /// <inheritdoc/>
    public StepResult Start(string? episode, int seed, IDraws? draws = null) =>
        Saved(Begin(episode, seed, draws));

    /// <inheritdoc/>
    public StepResult Choose(Snapshot snapshot, string choiceId, IDraws? draws = null) =>
        Saved(Choose(Restore(snapshot), choiceId, draws));

    /// <summary>Begins a playthrough that is kept in memory.</summary>
    /// <param name="episode">The knot to begin at; null for the story's beginning.</param>
    /// <param name="seed">31 bits, the session's own.</param>
    /// <param name="draws">Decides what is drawn; the seed does when null.</param>
    /// <exception cref="UnknownEpisodeException">The story has no such episode.</exception>
    /// <exception cref="NotSupportedException">Draws are given, and the engine cannot be told them.</exception>
    public StoryMove Begin(string? episode, int seed, IDraws? draws = null)
    {
        if (episode is not null && package.Episode(episode) is null)
            throw new UnknownEpisodeException(episode);
        var stop = engine.Start(episode, seed, draws);
        var (beat, scene) = reader.Opening(stop);
        return new StoryMove(beat, Position(stop, scene), stop.Draws);
    }

    /// <summary>Takes an offered choice from a position in memory, which stays as it is.</summary>
    /// <param name="position">A position this player made.</param>
    /// <param name="choiceId">The id as offered in that position's beat.</param>
    /// <param name="draws">Decides what is drawn; the seed does when null.</param>
    /// <exception cref="UnknownChoiceException">The choice is not offered there.</exception>
    /// <exception cref="NotSupportedException">Draws are given, and the engine cannot be told them.</exception>
    public StoryMove Choose(StoryPosition position, string choiceId, IDraws? draws = null)
    {
        ArgumentNullException.ThrowIfNull(position);
        var index = position.Scene.Offered.IndexOf(choiceId);
        if (index < 0)
            throw new UnknownChoiceException(choiceId);
        var stop = engine.Step(position.State, index, draws);
        var (beat, scene) = reader.After(position.Scene, choiceId, stop);
        return new StoryMove(beat, Position(stop, scene), stop.Draws);
    }

    /// <summary>A position as a snapshot.</summary>
    /// <param name="position">A position this player made.</param>
    public Snapshot Save(StoryPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return SnapshotForm.Write(package.Version, engine, position.Scene, position.State);
    }

    /// <summary>The position that a snapshot says.</summary>
    /// <param name="snapshot">A snapshot this story's player made.</param>
    /// <exception cref="InvalidSnapshotException">The snapshot is not one of this story.</exception>
    public StoryPosition Restore(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (scene, state) = SnapshotForm.Read(snapshot, package.Version, engine);
        return new StoryPosition(state, scene);
    }

    /// <summary>A snapshot for people: the carried scene, variables, visits, call stack, as JSON.</summary>
    /// <param name="snapshot">A snapshot this player made.</param>
    public string Inspect(Snapshot snapshot) => engine.Inspect(Restore(snapshot).State);

    private static StoryPosition? Position(EngineStop stop, CarriedScene? scene) =>
        stop.State is { } state && scene is not null ? new StoryPosition(state, scene) : null;

    private StepResult Saved(StoryMove move) =>
        new(move.Beat, move.Position is { } position ? Save(position) : null)
        {
            Draws = move.Draws,
        };
}
