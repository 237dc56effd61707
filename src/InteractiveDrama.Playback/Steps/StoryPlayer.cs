using InteractiveDrama.Playback.Beats;
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
    public bool TellsDraws => engine.TellsDraws;

    /// <inheritdoc/>
    public StepResult Start(string? episode, int seed, IDraws? draws = null) =>
        Saved(Begin(episode, seed, draws));

    /// <inheritdoc/>
    public StepResult Choose(Snapshot snapshot, string choiceId, IDraws? draws = null) =>
        Saved(Choose(Restore(snapshot), choiceId, draws));

    /// <inheritdoc/>
    public StoryMove Begin(string? episode, int seed, IDraws? draws = null)
    {
        if (episode is not null && package.Episode(episode) is null)
            throw new UnknownEpisodeException(episode);
        var stop = engine.Start(episode, seed, draws);
        var (beat, scene) = reader.Opening(stop);
        return new StoryMove(beat, Position(stop, scene), stop.Draws);
    }

    /// <inheritdoc/>
    public StoryMove Choose(StoryPosition position, string choiceId, IDraws? draws = null)
    {
        var stop = Take(position, choiceId, draws);
        var (beat, scene) = reader.After(position.Scene, choiceId, stop);
        return new StoryMove(beat, Position(stop, scene), stop.Draws);
    }

    /// <inheritdoc/>
    public BeatShot? Foresee(StoryPosition position, string choiceId, IDraws? draws = null) =>
        package.IsFilm
            ? reader.FirstShot(position.Scene, choiceId, Take(position, choiceId, draws))
            : null;

    private EngineStop Take(StoryPosition position, string choiceId, IDraws? draws)
    {
        ArgumentNullException.ThrowIfNull(position);
        var index = position.Scene.Offered.IndexOf(choiceId);
        return index < 0
            ? throw new UnknownChoiceException(choiceId)
            : engine.Step(position.State, index, draws);
    }

    /// <inheritdoc/>
    public Snapshot Save(StoryPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return SnapshotForm.Write(package.Version, engine, position.Scene, position.State);
    }

    /// <inheritdoc/>
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
