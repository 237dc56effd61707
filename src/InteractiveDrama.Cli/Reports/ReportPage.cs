using System.Text.Json;
using InteractiveDrama.Analytics.Reports;

namespace InteractiveDrama.Cli.Reports;

/// <summary>The report's page as one file: the built page, its scripts and styles put into it, and the report's data.</summary>
internal static class ReportPage
{
    public static string Make(StoryReport report, string pages)
    {
        var page = Path.Combine(pages, "report.html");
        if (!File.Exists(page))
            throw new IOException(
                $"The report's page is not built: run 'npm run build' in the project's folder, or set DRAMA_PAGES to a folder with report.html (now '{pages}')."
            );
        var html = PageInliner.Inline(File.ReadAllText(page), pages);
        // Inside a script element only the end tag could be taken for markup.
        var data = JsonSerializer
            .Serialize(report)
            .Replace("<", "\\u003c", StringComparison.Ordinal);
        return html.Replace(
            "</head>",
            $"<script type=\"application/json\" id=\"report-data\">{data}</script></head>",
            StringComparison.Ordinal
        );
    }
}
