using InteractiveDrama.Shots.Scheduling.Foreseeing;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>A viewer for whom shots are made ahead.</summary>
/// <param name="News">Where the viewer stands.</param>
/// <param name="Outlook">The beat there, and what lies behind it.</param>
internal sealed record FollowedViewer(ViewerNews.Stands News, StoryOutlook Outlook)
{
    /// <summary>What the viewer is called in the plan.</summary>
    public string Name { get; } = ViewerNames.Of(News.Session);

    /// <summary>When what is foreseen is foreseen anew: the choice was expected by then.</summary>
    public DateTimeOffset Stale { get; init; }

    /// <summary>Since when no connection plays the session; null while one does.</summary>
    public DateTimeOffset? Gone { get; init; }

    /// <summary>The same as the scheduler's foresight wants it.</summary>
    public ViewerOutlook AsOutlook() => new(Outlook, News.At);
}
