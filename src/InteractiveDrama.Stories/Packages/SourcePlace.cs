namespace InteractiveDrama.Stories.Packages;

/// <summary>A place in a script.</summary>
/// <param name="File">The file, relative to the project.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record SourcePlace(string File, int Line);
