using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Exploration.Diagnostics;

/// <summary>A finding, with a way to see it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Witness">The way; null for what the script alone shows, and for what no way leads to.</param>
public sealed record WitnessedDiagnostic(Diagnostic Finding, Witness? Witness);
