namespace InteractiveDrama.Stories.Compilation;

/// <summary>A choice of a decision, as it was written.</summary>
/// <param name="Path">The path of its choice point.</param>
/// <param name="Parsed">ink's parsed choice.</param>
/// <param name="File">The script it stands in.</param>
/// <param name="Line">The line in it, from 1.</param>
internal sealed record DecisionChoice(string Path, Ink.Parsed.Choice Parsed, string File, int Line);
