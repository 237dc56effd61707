using InteractiveDrama.Playback.Engine.Programs;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>The globals' first values: the story's declarations, run once when the program is loaded.</summary>
internal static class Declarations
{
    private const string Knot = "global decl";

    /// <summary>Runs them, and keeps the values as the program's defaults.</summary>
    /// <exception cref="InvalidStoryProgramException">They go wrong.</exception>
    public static void Run(StoryProgram program, StepBudget budget, MachineHost host)
    {
        if (!program.Knots.TryGetValue(Knot, out var container))
            return;
        var machine = new Machine(program, budget, host);
        machine.Begin(container, 0);
        if (machine.Run(null) is { Error: { } error, RanOut: false })
            throw new InvalidStoryProgramException(
                $"The declarations of the story's variables fail at '{program.PathOf(Math.Max(0, error.Address))}': {error.Message}"
            );
        for (var i = 0; i < program.Defaults.Length; i++)
            program.Defaults[i] = machine.Memory.Global(i);
    }
}
