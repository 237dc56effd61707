using System.Text.Json;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>A report as one HTML file that opens from a disk: the built page with the report's JSON inside.</summary>
public static class ReportPage
{
    private const string Slot = "<script type=\"application/json\" id=\"report-data\"></script>";

    /// <summary>Puts a report into the page.</summary>
    /// <param name="page">The page as built into one file, with an empty <c>report-data</c> script.</param>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentException">The page has no such script.</exception>
    public static string Fill(string page, StoryReport report)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(report);
        var at = page.IndexOf(Slot, StringComparison.Ordinal);
        if (at < 0)
        {
            throw new ArgumentException(
                "The report's page has no place for a report; build the playground again.",
                nameof(page)
            );
        }

        // The serialiser writes "<" as \u003C, so that no title can close the script.
        var json = JsonSerializer.Serialize(report);
        return page[..at]
            + Slot.Replace("></", $">{json}</", StringComparison.Ordinal)
            + page[(at + Slot.Length)..];
    }
}
