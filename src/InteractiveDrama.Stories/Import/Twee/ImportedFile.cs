namespace InteractiveDrama.Stories.Import.Twee;

/// <summary>A file of the project that an import makes.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="Text">Its text, with <c>\n</c> line ends.</param>
public sealed record ImportedFile(string Path, string Text);
