using System.Text.Json.Serialization;

namespace InteractiveDrama.Cli.Simulation;

/// <summary>What viewers of one habit did.</summary>
/// <param name="Habit">The habit.</param>
/// <param name="Viewers">How many had it.</param>
/// <param name="Turns">Turns they made, the first of each included.</param>
/// <param name="Finished">How many reached an ending.</param>
/// <param name="Left">How many left before.</param>
/// <param name="Stuck">How many came to a fault of the story or to a dead end.</param>
public sealed record HabitResult(
    [property: JsonPropertyName("habit")] ViewerHabit Habit,
    [property: JsonPropertyName("viewers")] int Viewers,
    [property: JsonPropertyName("turns")] int Turns,
    [property: JsonPropertyName("finished")] int Finished,
    [property: JsonPropertyName("left")] int Left,
    [property: JsonPropertyName("stuck")] int Stuck
);
