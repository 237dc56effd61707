using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Exploration.Results;

/// <summary>A run-time error, or a step that went over its budget.</summary>
/// <param name="Message">One sentence.</param>
/// <param name="Witness">A way to it; its last choice is the one that fails.</param>
/// <param name="File">The script's file, relative to the project; null when unknown.</param>
/// <param name="Line">The line in it, from 1; null when unknown.</param>
public sealed record ErrorFinding(string Message, Witness Witness, string? File, int? Line)
{
    /// <summary>True for a step that would not stop.</summary>
    public bool IsRunaway => StepBudget.IsBroken(Message);
}
