namespace InteractiveDrama.Hosting.Publishing;

/// <summary>A story with its versions.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Title">Its title; null when it is only staged.</param>
/// <param name="Version">The version served now; null when it is only staged.</param>
/// <param name="History">What was served, in order; empty for a story the server was started with.</param>
/// <param name="Staged">What is staged, the oldest first.</param>
public sealed record PublishedView(
    string Story,
    string? Title,
    string? Version,
    IReadOnlyList<HistoryView> History,
    IReadOnlyList<StagedView> Staged
);
