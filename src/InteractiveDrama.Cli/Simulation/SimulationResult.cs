using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Cli.Simulation;

/// <summary>What a synthetic audience did.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Seed">The audience's seed.</param>
/// <param name="Viewers">How many watched.</param>
/// <param name="Turns">Turns they made, the first of each included.</param>
/// <param name="Finished">How many reached an ending.</param>
/// <param name="Left">How many left before.</param>
/// <param name="Stuck">How many came to a fault of the story or to a dead end.</param>
/// <param name="Habits">The same by habit; empty when the audience goes by a truth that was given.</param>
public sealed record SimulationResult(
    [property: JsonPropertyName("story")] string Story,
    [property: JsonPropertyName("seed")] int Seed,
    [property: JsonPropertyName("viewers")] int Viewers,
    [property: JsonPropertyName("turns")] int Turns,
    [property: JsonPropertyName("finished")] int Finished,
    [property: JsonPropertyName("left")] int Left,
    [property: JsonPropertyName("stuck")] int Stuck,
    [property: JsonPropertyName("habits")] ImmutableArray<HabitResult> Habits
);
