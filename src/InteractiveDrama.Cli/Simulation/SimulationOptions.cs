using System.Collections.Immutable;

namespace InteractiveDrama.Cli.Simulation;

/// <summary>A synthetic audience.</summary>
public sealed record SimulationOptions
{
    /// <summary>The root of the server they watch on.</summary>
    public required Uri Server { get; init; }

    /// <summary>The story's id there.</summary>
    public required string Story { get; init; }

    /// <summary>How many they are, at least 0.</summary>
    public int Viewers { get; init; } = 200;

    /// <summary>Decides everything they do: the same seed on the same story makes the same audience.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many watch at once, at least 1.</summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>Their habits.</summary>
    public ImmutableArray<HabitShare> Habits { get; init; } =
    [
        new(ViewerHabit.FirstOption, 25),
        new(ViewerHabit.Explorer, 20),
        new(ViewerHabit.Impatient, 20),
        new(ViewerHabit.LeavesAfterLoss, 20),
        new(ViewerHabit.Casual, 15),
    ];

    /// <summary>What they are really like; it takes the place of habits. Null for habits.</summary>
    public AudienceTruth? Truth { get; init; }

    /// <summary>How likely a viewer who leaves after a loss does so at one, 0 to 1.</summary>
    public double LossLeaves { get; init; } = 0.6;

    /// <summary>A viewer who has made this many turns stops, so that a story that never ends does not hold them for ever.</summary>
    public int MostTurns { get; init; } = 500;
}
