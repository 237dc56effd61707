using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration;

/// <summary>What is explored: a story, the engine that runs it, and when two of its states are one.</summary>
/// <param name="Package">The story.</param>
/// <param name="Engine">What runs it; used from many threads.</param>
/// <param name="Key">A key of a state: equal keys imply equal futures.</param>
/// <param name="TellsDraws">True when the engine can be told its draws, so that every outcome of chance is tried.</param>
public sealed record ExploredStory(
    StoryPackage Package,
    IEngine Engine,
    Func<EngineState, UInt128> Key,
    bool TellsDraws
)
{
    /// <summary>A story on the engine it is served by.</summary>
    /// <param name="package">The story.</param>
    public static ExploredStory Of(StoryPackage package)
    {
        var engine = new StoryEngine(package);
        return new ExploredStory(package, engine, engine.ExplorationKey, TellsDraws: true);
    }

    /// <summary>Takes a choice, and says the key of the state it led to.</summary>
    /// <param name="state">A state at a stop.</param>
    /// <param name="choice">Index of the choice in the stop's list.</param>
    /// <param name="draws">Decides what is drawn; null for an engine that cannot be told.</param>
    /// <param name="key">The key; zero when the step failed.</param>
    public EngineStop Step(EngineState state, int choice, IDraws? draws, out UInt128 key)
    {
        // Our engine finds the key where the state is still at hand.
        if (Engine is StoryEngine ours)
            return ours.Step(state, choice, draws, out key);
        var stop = Engine.Step(state, choice, draws);
        key = stop.State is null ? UInt128.Zero : Key(stop.State);
        return stop;
    }
}
