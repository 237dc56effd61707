using InteractiveDrama.Hosting.Publishing;

namespace InteractiveDrama.Cli.Publishing;

/// <summary>What a push did.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">The version that is staged now.</param>
/// <param name="Served">The version that is served; null when the story is new there.</param>
/// <param name="Sent">What was sent.</param>
/// <param name="Skipped">What was there already.</param>
/// <param name="Sessions">Where sessions would go on.</param>
internal sealed record PushResult(
    string Story,
    string Title,
    string Version,
    string? Served,
    ContentCount Sent,
    ContentCount Skipped,
    SessionForecast Sessions
);
