using System.Collections.Immutable;
using System.Text.Json;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Exploration.Tests;

/// <summary>Explores stories written inside a test.</summary>
public static class Explored
{
    public static ExplorationOptions Quick { get; } = new() { Viewers = 64, Threads = 2 };

    public static ExplorationResult Of(
        string ink,
        string? yaml = null,
        ExplorationOptions? options = null
    ) => Of(TestStory.Compile(ink, yaml), options);

    public static ExplorationResult Of(StoryPackage package, ExplorationOptions? options = null) =>
        new Explorer(Story(package), options ?? Quick).Explore();

    /// <summary>A story whose runaway steps end soon.</summary>
    public static ExploredStory Story(StoryPackage package)
    {
        var engine = Engine(package);
        return new ExploredStory(package, engine, engine.ExplorationKey, TellsDraws: true);
    }

    public static StoryEngine Engine(StoryPackage package) =>
        new(package, StepBudget.Default with { Instructions = 5_000 });

    /// <summary>Plays a witness; what it stops at last.</summary>
    public static StoryMove Replay(StoryPackage package, Witness witness) =>
        Moves(package, Engine(package), witness)[^1];

    /// <summary>Plays a witness; every stop on the way.</summary>
    public static List<StoryMove> Moves(StoryPackage package, IEngine engine, Witness witness)
    {
        var player = new StoryPlayer(package, engine);
        var draws = new Fed(witness.Draws);
        // Whatever the seed: a witness says every draw.
        var moves = new List<StoryMove> { player.Begin(witness.Episode, 987_654_321, draws) };
        foreach (var choice in witness.Choices)
            moves.Add(player.Choose(moves[^1].Position!, moves[^1].Beat.Choices[choice].Id, draws));
        return draws.IsEmpty
            ? moves
            : throw new InvalidOperationException("The witness has draws that nobody drew.");
    }

    /// <summary>Everything found that does not depend on the clock.</summary>
    public static string Print(ExplorationResult result) =>
        JsonSerializer.Serialize(result with { Time = TimeSpan.Zero, SearchTime = TimeSpan.Zero });

    public static ImmutableArray<string> Ids(this IEnumerable<Unreached> unreached) =>
        [.. unreached.Select(u => u.Id)];

    private sealed class Fed(ImmutableArray<int> values) : IDraws
    {
        private int at;

        public bool IsEmpty => at == values.Length;

        public int? Next(DrawRequest request) =>
            request.Allows(values[at])
                ? values[at++]
                : throw new InvalidOperationException($"{values[at]} cannot be drawn here.");
    }
}
