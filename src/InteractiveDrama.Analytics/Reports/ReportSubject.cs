using System.Collections.Immutable;
using InteractiveDrama.Stories.Experiments;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>The story that a report is about.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">The version; playthroughs of other versions are counted and left out.</param>
/// <param name="Graph">Its static graph: beats, ways, and the texts of choices.</param>
/// <param name="Episodes">Its episodes, in script order; empty for a story without them.</param>
/// <param name="EndingTitles">Names for people by ending id; the graph's titles where there is none.</param>
/// <param name="Posters">Address of a picture of the first shot by beat id; none where there is none.</param>
public sealed record ReportSubject(
    string Story,
    string Title,
    string Version,
    StoryGraph Graph,
    ImmutableArray<Episode> Episodes,
    IReadOnlyDictionary<string, string>? EndingTitles = null,
    IReadOnlyDictionary<string, string>? Posters = null
)
{
    /// <summary>Its experiments.</summary>
    public ImmutableArray<Experiment> Experiments { get; init; } = [];

    /// <summary>A subject with what a compiled story knows of itself.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="package">The compiled story.</param>
    public static ReportSubject Of(string story, StoryPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return new ReportSubject(
            story,
            package.Title,
            package.Version,
            package.Graph,
            package.Episodes
        )
        {
            Experiments = package.Settings.Experiments,
        };
    }
}
