namespace InteractiveDrama.Stories.Compilation;

/// <summary>A text or choice point of the compiled story.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text; empty for a choice point.</param>
/// <param name="File">The script it comes from.</param>
/// <param name="Line">The line in it, from 1.</param>
/// <param name="Column">The column of the text on the line, comments left out, from 0.</param>
internal sealed record ContentText(string Path, string Text, string File, int Line, int Column);
