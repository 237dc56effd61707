using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Analytics.Reports.Comparison;
using InteractiveDrama.Cli.TakingBack;

namespace InteractiveDrama.Cli.Reports;

/// <summary><c>drama report --compare A B</c>: what an edit did to retention.</summary>
/// <param name="Before">What names the first version.</param>
/// <param name="After">What names the second.</param>
/// <param name="Story">The id or place of the story as its viewers knew it; null for the id that both versions have.</param>
internal sealed record VersionsRun(string Before, string After, string? Story)
{
    /// <summary>Compares them; null after the findings of a version with errors were printed.</summary>
    public async Task<VersionComparison?> CompareAsync(
        string data,
        ReportOptions options,
        CancellationToken cancellation
    )
    {
        if (options.AcrossVersions)
            throw new UsageException(
                "--compare tells two versions apart and --all-versions adds them up: leave one out."
            );
        if (LoadedStory.Load(Before) is not { } a || LoadedStory.Load(After) is not { } b)
            return null;
        var id = Story is { } story ? StoryNames.Id(story) : Same(a, b);
        var reports = await FolderReports.MakeAsync(
            data,
            options,
            [ReportSubject.Of(id, a.Package), ReportSubject.Of(id, b.Package)],
            cancellation
        );
        return ComparisonBuilder.Compare(reports[0], reports[1]);
    }

    private string Same(LoadedStory a, LoadedStory b) =>
        a.Id == b.Id
            ? a.Id
            : throw new UsageException(
                $"{Before} is the story '{a.Id}' and {After} is '{b.Id}': give the id by which viewers knew both, such as 'drama report {b.Id} --compare {Before} {After}'."
            );
}
