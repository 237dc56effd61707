using System.Text.Json;
using InteractiveDrama.Analytics.Reports;

namespace InteractiveDrama.Cli.Reports;

/// <summary>The report's page as one file, with the report's data in it.</summary>
internal static class ReportPage
{
    private const string EmptyData =
        "<script type=\"application/json\" id=\"report-data\"></script>";

    public static string Make(StoryReport report, string pages)
    {
        var page = Path.Combine(pages, "report-file.html");
        if (!File.Exists(page))
            throw new IOException(
                $"The report's page is not built: run 'npm run build' in the project's folder, or set DRAMA_PAGES to a folder that has it (now '{pages}')."
            );
        // Inside a script element only the end tag could be taken for markup.
        var data = JsonSerializer
            .Serialize(report)
            .Replace("<", "\\u003c", StringComparison.Ordinal);
        return File.ReadAllText(page)
            .Replace(
                EmptyData,
                EmptyData.Replace("></", $">{data}</", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
    }
}
