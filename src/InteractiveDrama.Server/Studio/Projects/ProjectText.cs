namespace InteractiveDrama.Server.Studio.Projects;

/// <summary>A file as the editor has it.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="Text">Its text, line ends <c>\n</c>.</param>
/// <param name="Stamp">Names the bytes on the disk: SHA-256, hex.</param>
internal sealed record ProjectText(string Path, string Text, string Stamp);
