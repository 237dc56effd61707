using System.Collections.Immutable;

namespace InteractiveDrama.Exploration.Results;

/// <summary>What exploring a story found.</summary>
public sealed record ExplorationResult
{
    /// <summary>True when every state was gone on from, with every outcome of chance: what was not reached is unreachable.</summary>
    public required bool IsExhaustive { get; init; }

    /// <summary>True when it was stopped from outside.</summary>
    public required bool WasStopped { get; init; }

    /// <summary>Different states found by the search.</summary>
    public required int States { get; init; }

    /// <summary>States found and not gone on from.</summary>
    public required int Frontier { get; init; }

    /// <summary>The most choices that lead to a state gone on from, by the shortest way.</summary>
    public required int Depth { get; init; }

    /// <summary>How many decisions and endings the story has.</summary>
    public required int Beats { get; init; }

    /// <summary>How many choices the story can offer.</summary>
    public required int Choices { get; init; }

    /// <summary>Decisions reached, in script order.</summary>
    public required ImmutableArray<Reached> Decisions { get; init; }

    /// <summary>Endings reached: those the compiler found in its order, then others.</summary>
    public required ImmutableArray<Reached> Endings { get; init; }

    /// <summary>Choices taken, in script order.</summary>
    public required ImmutableArray<Reached> Taken { get; init; }

    /// <summary>What was not reached, in script order.</summary>
    public required ImmutableArray<Unreached> Unreached { get; init; }

    /// <summary>Dead ends, in the order they were found.</summary>
    public required ImmutableArray<DeadEndFinding> DeadEnds { get; init; }

    /// <summary>Errors, in the order they were found.</summary>
    public required ImmutableArray<ErrorFinding> Errors { get; init; }

    /// <summary>Knots and stitches of which something was printed, sorted.</summary>
    public required ImmutableArray<string> Printed { get; init; }

    /// <summary>Timed decisions that were met without the default they have, each the first time.</summary>
    public required ImmutableArray<DecisionFinding> LackingDefaults { get; init; }

    /// <summary>Where no ending can be reached any more; known only when every state was gone on from.</summary>
    public required ImmutableArray<DecisionFinding> Traps { get; init; }

    /// <summary>Draws of which not every outcome was tried, by the id of their line.</summary>
    public required ImmutableArray<string> SampledDraws { get; init; }

    /// <summary>How long each episode takes.</summary>
    public required ImmutableArray<EpisodeTimes> Episodes { get; init; }

    /// <summary>The expectations of <c>drama.yaml</c>, checked.</summary>
    public required ImmutableArray<ExpectationResult> Expectations { get; init; }

    /// <summary>Steps the search took.</summary>
    public required long SearchSteps { get; init; }

    /// <summary>Steps of walks beyond the search.</summary>
    public required long WalkSteps { get; init; }

    /// <summary>Time the search took.</summary>
    public required TimeSpan SearchTime { get; init; }

    /// <summary>Time of it all.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>Bytes kept for each state found; what the states to go on from take is apart.</summary>
    public required double BytesPerState { get; init; }

    /// <summary>States found in a second of the search.</summary>
    public double StatesPerSecond =>
        SearchTime > TimeSpan.Zero ? States / SearchTime.TotalSeconds : 0;

    /// <summary>How many of the story's decisions and endings were reached.</summary>
    public int BeatsReached => Beats - Unreached.Count(u => u.Kind != UnreachedKind.Choice);

    /// <summary>True when nothing found is wrong: no error, no dead end, no broken expectation.</summary>
    public bool IsFine => Errors.IsEmpty && DeadEnds.IsEmpty && Expectations.All(e => e.Holds);
}
