using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Markdig;

namespace InteractiveDrama.Server.Studio.Help;

/// <summary>The diagnostics' pages as HTML. The pages are this software's own; still no markup in them is taken over.</summary>
internal sealed partial class HelpPages(string? folder)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .DisableHtml()
        .Build();

    private readonly ConcurrentDictionary<string, string?> pages = new(StringComparer.Ordinal);

    /// <summary>The page of a code; null when there is none.</summary>
    public string? Html(string code) =>
        folder is not null && Code().IsMatch(code) ? pages.GetOrAdd(code, Render) : null;

    private string? Render(string code)
    {
        var file = Path.Combine(folder!, $"{code}.md");
        return File.Exists(file) ? Markdown.ToHtml(File.ReadAllText(file), Pipeline) : null;
    }

    [GeneratedRegex(@"^ID\d{4}\z", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
