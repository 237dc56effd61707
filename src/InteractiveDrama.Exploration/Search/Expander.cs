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
    /// <returns>False when time ran out meanwhile.</returns>
    public bool Begin(List<Successor> found, Clock clock, double share) =>
        Run(null, Move.Begin, everyWay: true, found, clock, share);

    /// <summary>The stops that follow a state.</summary>
    /// <param name="node">The state.</param>
    /// <param name="everyWay">False to leave out steps that say nothing new.</param>
    /// <param name="found">Where they are added, in order.</param>
    /// <param name="clock">Says when time runs out.</param>
    /// <param name="share">The share of the time there is.</param>
    /// <returns>False when time ran out meanwhile.</returns>
    public bool Expand(Node node, bool everyWay, List<Successor> found, Clock clock, double share)
    {
        foreach (var choice in node.Stop.Open)
        {
            if (!Run(node, choice, everyWay || !node.Stop.IsExpanded, found, clock, share))
                return false;
        }

        return true;
    }

    private bool Run(
        Node? from,
        int choice,
        bool everyWay,
        List<Successor> found,
        Clock clock,
        double share
    )
    {
        draws.Reset();
        while (true)
        {
            var told = story.TellsDraws ? draws : null;
            UInt128 key;
            EngineStop stop;
            if (from is { } node)
            {
                stop = story.Step(node.State, choice, told, out key);
            }
            else
            {
                stop = story.Engine.Start(options.Episode, options.Seed, told);
                key = stop.State is null ? UInt128.Zero : story.Key(stop.State);
            }

            Steps++;
            Add(from?.Stop, choice, stop, key, everyWay, found);
            if (!draws.Advance())
                break;
            // A step may have thousands of outcomes, each as long as a step may be.
            if (clock.IsOver(share))
                return false;
        }

        if (draws.Sampled is { } source)
            Sampled?.TryAdd(source, true);
        return true;
    }

    private void Add(
        StopFacts? before,
        int choice,
        EngineStop stop,
        UInt128 key,
        bool everyWay,
        List<Successor> found
    )
    {
        var facts = reader.Read(before, choice, stop);
        var known = -1;
        var broken = 0ul;
        if (stop.State is { } state)
        {
            key = ContentHash.Of(key, facts.SceneHash);
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
                stop.Draws.IsEmpty ? null : [.. stop.Draws.Select(d => d.Value)],
                facts,
                key,
                known < 0 ? stop.State : null,
                known,
                broken
            )
        );
    }
}
