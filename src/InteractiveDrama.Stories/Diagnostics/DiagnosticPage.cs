namespace InteractiveDrama.Stories.Diagnostics;

/// <summary>What is to read about a code: <c>docs/diagnostics/ID####.md</c>.</summary>
/// <param name="Code">The code.</param>
/// <param name="Title">The page's title, without the code.</param>
/// <param name="Summary">Its first paragraph: what the finding means. Markdown, on one line.</param>
/// <param name="Markdown">The whole page.</param>
public sealed record DiagnosticPage(string Code, string Title, string Summary, string Markdown)
{
    /// <summary>Reads a page.</summary>
    /// <param name="code">The code it is about.</param>
    /// <param name="markdown">Its text.</param>
    internal static DiagnosticPage Read(string code, string markdown)
    {
        var text = markdown.ReplaceLineEndings("\n");
        var paragraphs = text.Split("\n\n", 3, StringSplitOptions.TrimEntries);
        var heading = paragraphs[0].TrimStart('#', ' ');
        return new DiagnosticPage(
            code,
            heading[(heading.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(),
            paragraphs.Length > 1 ? paragraphs[1].ReplaceLineEndings(" ") : "",
            text
        );
    }
}
