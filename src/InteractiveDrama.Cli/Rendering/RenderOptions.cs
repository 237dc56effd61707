using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>What a rendering was asked for.</summary>
/// <param name="Story">The story as it was given.</param>
/// <param name="Data">The data folder.</param>
/// <param name="Config">The server's file of settings; null when it has none.</param>
/// <param name="Provider">The one provider to use; null for the story's.</param>
/// <param name="Budget">The most that this run may spend; null when only the story's budget counts.</param>
/// <param name="Locales">The languages of the voices; empty for none, null for the story's own.</param>
/// <param name="IsDryRun">Only reckon.</param>
/// <param name="Sheet">Where to write a contact sheet; null for none.</param>
/// <param name="Format"><c>text</c> or <c>json</c>.</param>
internal sealed record RenderOptions(
    string Story,
    string Data,
    string? Config,
    string? Provider,
    decimal? Budget,
    IReadOnlyList<string>? Locales,
    bool IsDryRun,
    string? Sheet,
    string Format
)
{
    /// <summary>The market whose shots are made; the story's own when null.</summary>
    public ReleaseMarket? Market { get; init; }
}
