namespace InteractiveDrama.Cli.Casting;

/// <summary>What a cast sheet was asked for.</summary>
/// <param name="Story">The story as it was given.</param>
/// <param name="Key">The cast key.</param>
/// <param name="Look">The look's name; null for the card's own.</param>
/// <param name="Data">The data folder.</param>
/// <param name="Config">The server's file of settings; null when it has none.</param>
/// <param name="Provider">The one provider to use; null for the story's.</param>
/// <param name="Budget">The most that this run may spend; null when only the story's budget counts.</param>
/// <param name="IsDryRun">Only reckon.</param>
/// <param name="IsJson">Print JSON.</param>
internal sealed record SheetOptions(
    string Story,
    string Key,
    string? Look,
    string Data,
    string? Config,
    string? Provider,
    decimal? Budget,
    bool IsDryRun,
    bool IsJson
);
