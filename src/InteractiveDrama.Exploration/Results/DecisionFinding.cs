namespace InteractiveDrama.Exploration.Results;

/// <summary>Something found at a decision.</summary>
/// <param name="Decision">The decision's id.</param>
/// <param name="Witness">A way to it.</param>
/// <param name="File">The script's file, relative to the project; null when unknown.</param>
/// <param name="Line">The line of its first choice, from 1; null when unknown.</param>
public sealed record DecisionFinding(string Decision, Witness Witness, string? File, int? Line);
