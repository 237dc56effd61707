using InteractiveDrama.Exploration;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Releasing;

/// <summary>What release was asked for.</summary>
/// <param name="Story">The story as it was given.</param>
/// <param name="Data">The data folder.</param>
/// <param name="Config">The server's file of settings; null when it has none.</param>
/// <param name="Market">The market; the story's own when null.</param>
/// <param name="AllowDrawn">Whether a drawing is a final picture.</param>
/// <param name="AllowStills">Whether a still that a model made is a final picture.</param>
/// <param name="States">How many states are gone through at most; as <c>drama explore</c> when null.</param>
/// <param name="Format"><c>text</c> or <c>json</c>.</param>
internal sealed record ReleaseOptions(
    string Story,
    string Data,
    string? Config,
    ReleaseMarket? Market,
    bool AllowDrawn,
    bool AllowStills,
    int? States,
    string Format
)
{
    public bool IsJson => Format == "json";

    /// <summary>How far the story is gone through.</summary>
    public ExplorationOptions Bounds =>
        States is { } most
            ? new ExplorationOptions { MaxStates = most, MaxTime = null }
            : new ExplorationOptions();
}
