using InteractiveDrama.Exploration.Search;
using InteractiveDrama.Exploration.Stops;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Exploration.Walks;

/// <summary>One walk through a story, with a chance of its own.</summary>
internal sealed class Walker
{
    private readonly ExploredStory story;
    private readonly ExplorationOptions options;
    private readonly StopReader reader;
    private readonly WalkDraws? draws;
    private Chance chance;
    private EngineState? state;

    public Walker(ExploredStory story, ExplorationOptions options, StopReader reader, Chance chance)
    {
        this.story = story;
        this.options = options;
        this.reader = reader;
        this.chance = chance;
        // What is drawn and what is chosen come from two streams, so that neither shifts the other.
        var seed = this.chance.Below(int.MaxValue);
        draws = story.TellsDraws ? new WalkDraws(new Chance(seed, 1, 0)) : null;
    }

    /// <summary>What was met last.</summary>
    public StopFacts? Stop { get; private set; }

    /// <summary>The engine's state there; null when the step failed.</summary>
    public EngineState? State => state;

    /// <summary>True when there is a choice to take.</summary>
    public bool CanGoOn => state is not null && Stop is { Open.IsEmpty: false };

    public int Below(int bound) => chance.Below(bound);

    /// <summary>Begins at the story's, or the episode's, beginning.</summary>
    public Move Begin()
    {
        Came(null, Move.Begin, story.Engine.Start(options.Episode, options.Seed, draws));
        return new Move(Move.Begin, draws?.Take() ?? []);
    }

    /// <summary>Begins at a state the search found.</summary>
    public void Begin(Node node) => (state, Stop) = (node.State, node.Stop);

    /// <summary>Takes a choice.</summary>
    public Move Take(int choice)
    {
        Came(Stop, choice, story.Engine.Step(state!, choice, draws));
        return new Move(choice, draws?.Take() ?? []);
    }

    private void Came(StopFacts? before, int choice, EngineStop stop)
    {
        Stop = reader.Read(before, choice, stop);
        state = stop.State;
    }
}
