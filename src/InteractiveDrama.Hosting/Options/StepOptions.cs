using System.ComponentModel.DataAnnotations;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Hosting.Options;

/// <summary>
/// How much one step of a story may take. A step over it is refused with <c>story_error</c>, and the session stays at its
/// last good beat. A story that is given with a player of its own keeps that player's budget.
/// </summary>
public sealed class StepOptions
{
    /// <summary>Instructions: the time of a step, counted, so that a story stops at the same one on every machine.</summary>
    [Range(1_000, 100_000_000)]
    public int Instructions { get; set; } = StepBudget.Default.Instructions;

    /// <summary>Lines of one beat.</summary>
    [Range(10, 100_000)]
    public int Lines { get; set; } = StepBudget.Default.Lines;

    /// <summary>Nested calls and tunnels.</summary>
    [Range(10, 100_000)]
    public int Depth { get; set; } = StepBudget.Default.Depth;

    /// <summary>Choices offered at one stop.</summary>
    [Range(2, 10_000)]
    public int Choices { get; set; } = StepBudget.Default.Choices;

    /// <summary>Bytes of a session's state.</summary>
    [Range(1_024, 67_108_864)]
    public int StateBytes { get; set; } = StepBudget.Default.StateBytes;

    /// <summary>The budget that an engine runs on.</summary>
    internal StepBudget Budget() =>
        StepBudget.Default with
        {
            Instructions = Instructions,
            Lines = Lines,
            Depth = Depth,
            Choices = Choices,
            StateBytes = StateBytes,
        };
}
