using System.Collections.Immutable;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Cli.Analytics;

/// <summary>How often viewers of a story's version took each choice, of the times they saw it and took something themselves.</summary>
internal sealed class ObservedChoices
{
    private readonly Dictionary<(string Beat, string Choice), Rate> shares;

    private ObservedChoices(StoryReport report)
    {
        Viewers = report.Viewers.Count;
        All =
        [
            .. report.Beats.SelectMany(beat =>
                beat.Choices.Select(choice => new ObservedChoice(
                    beat.Id,
                    beat.Title,
                    choice.Id,
                    choice.Text,
                    choice.Share
                ))
            ),
        ];
        shares = All.ToDictionary(one => (one.Beat, one.Choice), one => one.Share);
    }

    /// <summary>First playthroughs of this version.</summary>
    public int Viewers { get; }

    /// <summary>Every choice, by beat in script order.</summary>
    public ImmutableArray<ObservedChoice> All { get; }

    /// <summary>The share of the choice that a way is taken by; null for the way from the start.</summary>
    public Rate? Of(GraphEdge edge) =>
        edge.Choice is { } choice ? shares.GetValueOrDefault((edge.From, choice)) : null;

    /// <summary>Reads them from a data folder.</summary>
    /// <exception cref="UsageException">Nothing is kept there.</exception>
    public static async Task<ObservedChoices> ReadAsync(
        string data,
        bool simulated,
        LoadedStory story,
        CancellationToken cancellation
    )
    {
        await using var counted = await AnalyticsData.OpenAsync(data, cancellation);
        return new ObservedChoices(
            await new ReportMaker(counted.Events, TimeProvider.System).MakeAsync(
                ReportSubject.Of(story.Id, story.Package),
                new ReportOptions { Simulated = simulated },
                cancellation
            )
        );
    }
}
