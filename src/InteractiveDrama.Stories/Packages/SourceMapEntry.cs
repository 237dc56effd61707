namespace InteractiveDrama.Stories.Packages;

/// <summary>A place in a script, by the file's index.</summary>
/// <param name="File">Index into <see cref="SourceMap.Files"/>.</param>
/// <param name="Line">The line, from 1.</param>
public readonly record struct SourceMapEntry(int File, int Line);
