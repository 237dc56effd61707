namespace InteractiveDrama.Hosting.Publishing;

/// <summary>A version is staged whole, and this is what would become of who plays.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Title">The story's title.</param>
/// <param name="Version">The staged version.</param>
/// <param name="Served">The version served now; null when the story is new here.</param>
/// <param name="Sessions">Where sessions would go on.</param>
public sealed record StagedReply(
    string Story,
    string Title,
    string Version,
    string? Served,
    SessionForecast Sessions
);
