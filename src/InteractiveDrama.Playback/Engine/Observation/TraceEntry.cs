namespace InteractiveDrama.Playback.Engine.Observation;

/// <summary>An instruction that ran.</summary>
/// <param name="Path">Its path in ink's compiled story.</param>
/// <param name="File">The script it comes from; null when that is not known.</param>
/// <param name="Line">The line in it, from 1.</param>
/// <param name="Instruction">What it does, by its name in the engine.</param>
/// <param name="Value">The value it left on the stack, as ink prints it; null when it left none.</param>
public sealed record TraceEntry(
    string Path,
    string? File,
    int? Line,
    string Instruction,
    string? Value
);
