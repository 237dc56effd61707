using System.Collections.Concurrent;
using InteractiveDrama.Exploration.Expectations;
using InteractiveDrama.Exploration.Stops;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Exploration.Search;

/// <summary>Takes every step from a state: each choice that can be taken, with every outcome of chance. For one thread at a time.</summary>
internal sealed class Expander(
    ExploredStory story,
    ExplorationOptions options,
    StopReader reader,
    StateKeys keys,
    AlwaysChecks? checks
)
{
    private readonly DrawBranches draws = new(options.MaxOutcomes, options.MaxBranches);

    /// <summary>Steps taken.</summary>
    public long Steps { get; private set; }

    /// <summary>Sources of draws of which not every outcome was tried.</summary>
    public ConcurrentDictionary<string, bool>? Sampled { get; init; }

    /// <summary>The first stops of a playthrough.</summary>
    public void Begin(List<Successor> found) => Run(null, Move.Begin, everyWay: true, found);

    /// <summary>The stops that follow a state.</summary>
    /// <param name="node">The state.</param>
    /// <param name="everyWay">False to leave out steps that say nothing new.</param>
    /// <param name="found">Where they are added, in order.</param>
    public void Expand(Node node, bool everyWay, List<Successor> found)
    {
        foreach (var choice in node.Stop.Open)
            Run(node, choice, everyWay || !node.Stop.IsExpanded, found);
    }

    private void Run(Node? from, int choice, bool everyWay, List<Successor> found)
    {
        draws.Reset();
        do
        {
            var told = story.TellsDraws ? draws : null;
            var stop = from is { } node
                ? story.Engine.Step(node.State, choice, told)
                : story.Engine.Start(options.Episode, options.Seed, told);
            Steps++;
            Add(from?.Stop, choice, stop, everyWay, found);
        } while (draws.Advance());
        if (draws.Sampled is { } source)
            Sampled?.TryAdd(source, true);
    }

    private void Add(
        StopFacts? before,
        int choice,
        EngineStop stop,
        bool everyWay,
        List<Successor> found
    )
    {
        var facts = reader.Read(before, choice, stop);
        var key = UInt128.Zero;
        var known = -1;
        var broken = 0ul;
        if (stop.State is { } state)
        {
            key = ContentHash.Of(story.Key(state), facts.SceneHash);
            if (checks is not null)
            {
                (var read, broken) = checks.Check(state);
                key = ContentHash.Of(key, read);
            }

            known = keys.Find(key);
        }

        if (!everyWay && known >= 0 && facts.Number >= 0)
            return;
        found.Add(
            new Successor(
                choice,
                draws.Drawn,
                facts,
                key,
                known < 0 ? stop.State : null,
                known,
                broken
            )
        );
    }
}
